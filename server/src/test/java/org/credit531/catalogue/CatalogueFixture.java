package org.credit531.catalogue;

import org.credit531.law.LawFixture;
import org.credit531.law.Laws;

/** Items for tests, and the lint they are checked with. */
final class CatalogueFixture {

    static final String ENTERPRISES = """
            item: test-penalty
            version: 1
            name: {zh: 测试处罚, en: Test penalty}
            description: {zh: 测试处罚决定, en: A test penalty}
            national-class: administration
            part: negative
            unit: transport
            article: zj-2018:11
            subjects: [enterprise]
            dimensions: [enterprise.lawful-operation]
            use-scope: [publication, evaluation]
            party: {code: uscc, name: name}
            effective-from: decided-on
            retention: {months: 60, article: "zj-2018:16"}
            fields:
              - {name: uscc, label: {zh: 代码, en: Code}, type: organisation-number, openness: public, required: true}
              - {name: name, label: {zh: 名称, en: Name}, type: text, openness: public, required: true}
              - {name: decided-on, label: {zh: 日期, en: Day}, headings: [处罚日期], type: date, openness: public, required: true}
              - name: kind
                label: {zh: 类别, en: Kind}
                type: code
                openness: public
                codes:
                  fine: {label: {zh: 罚款, en: Fine}, words: [罚金]}
                  warning: {label: {zh: 警告, en: Warning}, words: [警示]}
            """;

    static final String PERSONS = """
            item: test-service
            version: 1
            name: {zh: 测试志愿服务, en: Test volunteering}
            description: {zh: 志愿服务时数, en: Hours of voluntary service}
            national-class: voluntary
            part: positive
            unit: transport
            article: zj-2018:12
            subjects: [natural-person]
            dimensions: [natural-person.public-morality]
            use-scope: [sharing, query]
            party: {person: id-number, name: name}
            effective-from: served-on
            fields:
              - {name: id-number, label: {zh: 身份证号, en: Citizen number}, type: person-number, openness: never, required: true}
              - {name: name, label: {zh: 姓名, en: Name}, type: text, openness: authorised, required: true}
              - {name: served-on, label: {zh: 服务日期, en: Day}, type: date, openness: authorised, required: true}
            """;

    private CatalogueFixture() {}

    static Catalogue catalogue() {
        return new CatalogueFiles(laws(), new FamilyFiles());
    }

    static ItemLint lint() {
        return new ItemLint(
                laws(),
                new FamilyFiles(),
                catalogue().units().stream().map(InformationUnit::code).toList());
    }

    /** Knows whatever the files of acts hold, read as the law context does. */
    static Laws laws() {
        return LawFixture.laws();
    }
}
