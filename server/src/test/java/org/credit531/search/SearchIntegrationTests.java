package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.identifiers.SubjectKind;
import org.credit531.search.InventedNames.Row;
import org.credit531.search.Question.Filter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handful of names, by every way in which they may be looked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIntegrationTests {

    private static final String FIRM = "杭州晗舟贸易有限公司";
    private static final String LONGER = "宁波晗舟帆科技有限公司";
    private static final String SOUNDS_ALIKE = "杭州含州贸易有限公司";
    private static final String HOUSEHOLD = "杭州晗墨餐饮店";

    private InventedNames names;

    @BeforeAll
    void publish() throws SQLException {
        names = InventedNames.with(List.of(
                Row.enterprise(1, FIRM),
                Row.enterprise(2, LONGER),
                Row.enterprise(3, SOUNDS_ALIKE),
                Row.household(4, HOUSEHOLD)));
    }

    @Test
    void findsTheShortNameFirst() {
        assertThat(names.find("晗舟")).containsExactly(FIRM, LONGER);
        assertThat(names.search().find(Question.of("晗舟", 10)).hits())
                .extracting(Hit::how)
                .containsExactly(How.SHORT_NAME, How.SHORT_NAME_BEGINS);
    }

    @Test
    void findsSoundsByTheirLettersOnly() {
        assertThat(names.find("hanzhou")).containsExactlyInAnyOrder(FIRM, SOUNDS_ALIKE, LONGER);
        assertThat(names.find("hangzhou han zhou")).containsExactlyInAnyOrder(FIRM, SOUNDS_ALIKE);
        assertThat(names.find("hzmy")).containsExactlyInAnyOrder(FIRM, SOUNDS_ALIKE);
        assertThat(names.find("hzhzmyyxgs")).containsExactlyInAnyOrder(FIRM, SOUNDS_ALIKE);
        assertThat(names.find("晗zhou")).containsExactlyInAnyOrder(FIRM, LONGER);
    }

    @Test
    void confusesNoCharactersUnlessAskedTo() {
        assertThat(names.find("含州")).containsExactly(SOUNDS_ALIKE);
        assertThat(names.find("晗州贸易")).isEmpty();
        var asked = new Question("晗州贸易", Filter.NONE, true, null, 10);
        assertThat(names.find(asked)).containsExactlyInAnyOrder(FIRM, SOUNDS_ALIKE);
        assertThat(names.search().find(asked).hits()).extracting(Hit::how).containsOnly(How.SOUND);
    }

    @Test
    void forgivesASlip() {
        assertThat(names.find("晗帆贸易")).containsExactly(FIRM);
        assertThat(names.find("舟晗贸易")).containsExactly(FIRM);
        assertThat(names.search().find(Question.of("晗帆贸易", 10)).hits())
                .extracting(Hit::how)
                .containsExactly(How.SIMILAR);
    }

    @Test
    void findsASingleCharacter() {
        assertThat(names.find("帆")).containsExactly(LONGER);
        assertThat(names.find("晗")).containsExactlyInAnyOrder(FIRM, LONGER);
        assertThat(names.find("龘")).isEmpty();
    }

    /** Households are called by their owners' names: neither a character nor a sound nor a beginning leads to them. */
    @Test
    void findsHouseholdsByWhatIsWrittenAlone() {
        assertThat(names.find("晗墨")).containsExactly(HOUSEHOLD);
        assertThat(names.find("墨")).isEmpty();
        assertThat(names.find("hanmo")).isEmpty();
        assertThat(names.find("hm")).isEmpty();
        assertThat(names.find("晗mo")).isEmpty();
        assertThat(names.find("晗纸餐饮")).isEmpty();
        assertThat(names.find(new Question("含墨", Filter.NONE, true, null, 10))).isEmpty();
        assertThat(names.search().suggest("晗墨")).isEmpty();
    }

    @Test
    void listsOrganisationsInOrderOfCodesWhereNothingIsAsked() {
        assertThat(names.find("")).containsExactly(FIRM, LONGER, SOUNDS_ALIKE);
    }

    @Test
    void filters() {
        assertThat(names.find(
                        new Question("杭州", new Filter(SubjectKind.INDIVIDUAL_BUSINESS, null, null), false, null, 10)))
                .containsExactly(HOUSEHOLD);
        assertThat(names.find(new Question("杭州", new Filter(null, "3301", null), false, null, 10)))
                .containsExactly(HOUSEHOLD);
        assertThat(names.find(new Question("杭州", new Filter(null, null, "disputed"), false, null, 10)))
                .isEmpty();
    }

    @Test
    void suggestsWhileSomebodyTypes() {
        assertThat(names.search().suggest("晗")).extracting(Hit::name).containsExactlyInAnyOrder(FIRM, LONGER);
        assertThat(names.search().suggest("hanz")).extracting(Hit::name).contains(FIRM, LONGER);
        assertThat(names.search().suggest(" ")).isEmpty();
    }

    @Test
    void findsNobodyByAnOldName() throws SQLException {
        var own = InventedNames.with(List.of(Row.enterprise(1, FIRM)));
        own.database()
                .sql()
                .sql("update public_subject set name = '杭州岚砚贸易有限公司'")
                .update();
        assertThat(own.find("hanzhou")).isEmpty();
        assertThat(own.find("岚砚")).containsExactly("杭州岚砚贸易有限公司");
    }

    /** What stands in every name is answered from the first names, and says that there are more. */
    @Test
    void readsNeverAllNamesForWhatEachHas() throws SQLException {
        var own = InventedNames.with(IntStream.range(0, 40)
                .mapToObj(number -> Row.enterprise(number + 1, "第%d号晗舟有限公司".formatted(number)))
                .toList());
        own.database().sql().sql("update search_pair set names = 1000000").update();
        var found = own.search().find(Question.of("有限公司", 10));
        assertThat(found.hits()).hasSize(10);
        assertThat(found.count()).isEqualTo(40);
        assertThat(found.isLeast()).isTrue();
    }

    /** To ask the index for each pair that has one character costs more, so that fewer names are many. */
    @Test
    void readsTheFirstNamesForACharacterThatManyHave() throws SQLException {
        var own = InventedNames.with(List.of(Row.enterprise(1, FIRM), Row.enterprise(2, LONGER)));
        var one = Question.of(FIRM.substring(FIRM.length() - 1), 10);
        own.database().sql().sql("update search_pair set names = 1000").update();
        assertThat(own.search().find(one).isLeast()).isFalse();
        own.database().sql().sql("update search_pair set names = 6000").update();
        var found = own.search().find(one);
        assertThat(found.hits()).hasSize(2);
        assertThat(found.isLeast()).isTrue();
    }

    /** Nor where a filter admits few or none of them: without the function that asks the index, the answer is the same. */
    @Test
    void readsWhatAFilterAdmitsForWhatEachHasAndNeverTheIndex() throws SQLException {
        var own = frequent();
        own.add(List.of(
                Row.enterprise(3, "宁波岚砚有限公司").at("330203"),
                Row.enterprise(4, "宁波岚墨有限公司").at("330205").as("public-institution"),
                Row.household(5, "宁波晗墨有限公司").at("330203")));
        own.database()
                .sql()
                .sql("drop function public.names_with(text[], text, text, text, text, integer)")
                .update();
        assertThatCode(() -> filtered(own, new Filter(null, "3302", null))).doesNotThrowAnyException();
        assertThat(filtered(own, new Filter(null, "3302", null)))
                .containsExactlyInAnyOrder("宁波岚砚有限公司", "宁波岚墨有限公司", "宁波晗墨有限公司");
        assertThat(filtered(own, new Filter(null, "330205", null))).containsExactly("宁波岚墨有限公司");
        assertThat(filtered(own, new Filter(SubjectKind.PUBLIC_INSTITUTION, "33", "confirmed")))
                .containsExactly("宁波岚墨有限公司");
        assertThat(filtered(own, new Filter(null, "3303", null))).isEmpty();
        assertThat(filtered(own, new Filter(null, null, "disputed"))).isEmpty();
    }

    /** All that the filter admits was read, so this is all there is. */
    private static List<String> filtered(InventedNames names, Filter filter) {
        var found = names.search().find(new Question("有限公司", filter, false, null, 10));
        assertThat(found.isLeast()).isFalse();
        return found.hits().stream().map(Hit::name).toList();
    }

    /** A rare kind is not behind a frequent one, and what was not read is said to be missing. */
    @Test
    void readsSoManyOfEachKindAndSaysThatThereAreMore() throws SQLException {
        var own = frequent();
        own.database().sql().sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select gen_random_uuid(), '91330000' || lpad(number::text, 10, '0'), '晗舟' || number, 'enterprise', 'confirmed',
                       '330203'
                  from generate_series(1, 2000) as number
                """).update();
        own.add(List.of(Row.enterprise(3, "宁波岚砚有限公司").at("330203").as("public-institution")));
        var found = own.search().find(new Question("有限公司", new Filter(null, "330203", null), false, null, 10));
        assertThat(found.hits()).extracting(Hit::name).containsExactly("宁波岚砚有限公司");
        assertThat(found.isLeast()).isTrue();
    }

    @Test
    void findsOrganisationsByNamesThatTheyHadBefore() throws SQLException {
        var own = InventedNames.with(List.of(
                Row.enterprise(1, FIRM).formerly("宁波岚砚贸易有限公司", LocalDate.of(2020, 3, 1)), Row.enterprise(2, LONGER)));
        for (var typed : List.of("宁波岚砚贸易有限公司", "岚砚", "岚砚贸", "岚砚公司", "lanyan", "ly", "nblymyyxgs", "岚yan")) {
            assertThat(own.search().find(Question.of(typed, 10)).hits())
                    .as(typed)
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.name()).isEqualTo(FIRM);
                        assertThat(hit.former())
                                .isEqualTo(new Hit.Former("宁波岚砚贸易有限公司", null, LocalDate.of(2020, 3, 1)));
                        assertThat(hit.how().code()).startsWith("former-");
                    });
        }
        assertThat(own.search().find(Question.of("晗舟", 10)).hits())
                .extracting(Hit::former)
                .containsOnlyNulls();
        assertThat(own.search().suggest("岚砚")).extracting(Hit::name).containsExactly(FIRM);
        assertThat(own.find(new Question("岚砚", new Filter(null, "3302", null), false, null, 10)))
                .isEmpty();
    }

    /** A name of before may be that of another person. */
    @Test
    void findsNoHouseholdByANameOfBefore() throws SQLException {
        var own =
                InventedNames.with(List.of(Row.household(1, HOUSEHOLD).formerly("杭州岚砚餐饮店", LocalDate.of(2020, 3, 1))));
        assertThat(own.find("岚砚")).isEmpty();
        assertThat(own.find("杭州岚砚餐饮店")).isEmpty();
        // Nor where it was written when the organisation was of another kind
        own.database().sql().sql("""
                insert into search_further (subject, number, name, used_until, brand, pinyin, initials, whole_pinyin,
                                            whole_initials)
                select subject, 1, '杭州岚砚餐饮店', '2020-03-01', '岚砚', '', '', '', '' from public_subject
                """).update();
        assertThat(own.find("岚砚")).isEmpty();
        assertThat(own.search().suggest("岚砚")).isEmpty();
    }

    @Test
    void findsNoOrganisationByTheNamesOfTheHouseholdThatItWas() throws SQLException {
        var own = InventedNames.with(List.of(Row.enterprise(1, FIRM).formerly("杭州岚砚餐饮店", LocalDate.of(2020, 3, 1))));
        assertThat(own.find("岚砚")).as("of what was no household").containsExactly(FIRM);
        own.database().sql().sql("""
                insert into attribution (scheme, code, subject, known_from)
                select 'registration-number', '330106600000017', subject, 1 from public_subject
                """).update();
        List<UUID> ids = own.database()
                .sql()
                .sql("select subject from public_subject")
                .query(UUID.class)
                .list();
        new JdbcFurtherNames(JdbcClient.create(own.database().application()))
                .fill(ids, name -> NameKeys.all(name, Readings.shipped()));
        assertThat(own.find("岚砚")).isEmpty();
        assertThat(own.find(FIRM)).containsExactly(FIRM);
    }

    @Test
    void findsCharactersByEachOfTheirSounds() throws SQLException {
        var firm = "长兴晗乐贸易有限公司";
        var own = InventedNames.with(List.of(Row.enterprise(1, firm), Row.enterprise(2, "杭州晗舟有限公司")));
        for (var typed : List.of("hanle", "hanyue", "hl", "hymy", "changxinghanyue", "zhangxinghanle", "zxhymyyxgs")) {
            assertThat(own.find(typed)).as(typed).containsExactly(firm);
        }
        assertThat(own.find("zhangxinghanluo")).isEmpty();
        own.database().sql().sql("update public_subject set name = '杭州岚砚有限公司'").update();
        assertThat(own.find("hanyue")).as("once it is called otherwise").isEmpty();
    }

    @Test
    void takesNoSlipForWhatEachHas() throws SQLException {
        assertThat(frequent().find("限有公司")).isEmpty();
    }

    private static InventedNames frequent() throws SQLException {
        var own = InventedNames.with(List.of(Row.enterprise(1, FIRM), Row.enterprise(2, LONGER)));
        own.database().sql().sql("update search_pair set names = 1000000").update();
        return own;
    }

    @Test
    void offersOrganisationsBehindManyHouseholds() throws SQLException {
        var own = InventedNames.with(IntStream.range(0, 120)
                .mapToObj(number -> Row.household(number + 1, "杭州晗%d号餐饮店".formatted(number)))
                .toList());
        own.add(List.of(Row.enterprise(1, FIRM)));
        assertThat(own.search().suggest("晗")).extracting(Hit::name).containsExactly(FIRM);
    }

    /** A page that a filter leaves empty still leads on. */
    @Test
    void readsCodesOnBehindThoseThatAFilterLeavesOut() throws SQLException {
        var own = InventedNames.with(List.of());
        own.database().sql().sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select gen_random_uuid(), '91330000' || lpad(number::text, 10, '0'), '晗舟', 'enterprise', 'confirmed',
                       case when number > 20000 then '331100' else '330000' end
                  from generate_series(1, 20001) as number
                """).update();
        var filter = new Filter(null, "3311", null);
        var first = own.search().find(new Question("9133", filter, false, null, 10));
        assertThat(first.hits()).isEmpty();
        assertThat(first.isLeast()).isTrue();
        assertThat(first.next()).isNotNull();
        var second = own.search().find(new Question("9133", filter, false, first.next(), 10));
        assertThat(second.hits()).hasSize(1);
        assertThat(second.next()).isNull();
    }
}
