package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.ModelFiles;

/** A small shop, a model of three indicators that evaluates it, and what it can do. */
final class Shop {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    static final String MODEL = """
            id: shop
            version: 1
            family: enterprise
            label: {zh: 小店, en: Shop}
            subjects: [enterprise]
            scale: 100
            basis: zj-2018
            dimensions:
              - {id: conduct, label: {zh: 行为, en: Conduct}}
            indicators:
              - id: arrears
                label: {zh: 欠税, en: Arrears}
                dimension: conduct
                article: zszg:45
                item: tax-arrears
                where: [{field: cleared-on, present: false}]
                window: 36 months
                base: 40
                cap: 40
                no-data: 40
                each: {points: -20}
              - id: penalties
                label: {zh: 处罚, en: Penalties}
                dimension: conduct
                article: xzcf:48
                item: administrative-penalty
                window: 24 months
                base: 40
                cap: 40
                no-data: 40
                each:
                  points: -20
                  decay:
                    - {below: 12 months, factor: 1000}
                    - {from: 12 months, factor: 500}
              - id: reports
                label: {zh: 年报, en: Reports}
                dimension: conduct
                article: qygs:8
                item: annual-report
                cap: 20
                no-data: 10
                latest: {field: year, bins: [{below: 2025, points: 5}, {from: 2025, points: 20}]}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 80}
              - {id: fair, label: {zh: 中, en: Fair}, from: 60}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;

    static final String ACTS = """
            acts:
              - id: pay
                label: {zh: 缴清, en: Pay}
                article: zszg:45
                item: tax-arrears
                open: {cleared-on: absent}
                mends: {cleared-on: day}
              - id: repair
                label: {zh: 修复, en: Repair}
                article: zj-2018:32
                item: administrative-penalty
                by-source: true
                ends: true
                after: 6 months
              - id: report
                label: {zh: 年报, en: Report}
                article: qygs:8
                item: annual-report
                subjects: [enterprise]
                adds: {year: year-before, submitted-on: day}
                unless: [year]
            """;

    static final CompiledModel COMPILED = ModelFiles.compiled(MODEL);

    private Shop() {}

    static List<Fact> facts(Fact... facts) {
        return new ArrayList<>(Arrays.asList(facts));
    }

    static Fact arrears(String key, LocalDate from) {
        return fact("tax-arrears", key, from, Map.of("balance", 700L));
    }

    static Fact paid(Fact arrears, LocalDate day) {
        return fact("tax-arrears", arrears.recordKey(), arrears.effectiveFrom(), Map.of("cleared-on", day));
    }

    static Fact penalty(String key, LocalDate from) {
        return fact("administrative-penalty", key, from, Map.of());
    }

    static Fact report(long year) {
        return fact("annual-report", "R" + year, LocalDate.of((int) year + 1, 3, 1), Map.of("year", year));
    }

    static Fact fact(String item, String key, LocalDate from, Map<String, Object> values) {
        return new Fact(item, key, from, null, LocalDate.MAX, values);
    }

    static Evaluation evaluation(List<Fact> facts) {
        return COMPILED.evaluate(facts, TODAY);
    }

    static Situation situation(List<Fact> facts, LocalDate day) {
        return new Situation(COMPILED, Circumstances.NONE, facts, day);
    }

    static WaysUp waysUp(List<Fact> facts) {
        var subject = new WaysUp.Subject("enterprise", facts, COMPILED.model(), COMPILED.reads(), COMPILED::evaluate);
        var now = evaluation(facts);
        return WaysUp.from(subject, Acts.read("acts.yaml", ACTS), now, Forecast.after(now, COMPILED::evaluate, facts));
    }
}
