package org.credit531.documents;

import java.util.List;
import java.util.UUID;

/** Letters of the tests: all of whom they speak are invented. */
final class LetterFixture {

    static final String COMPANY = "91330500YX46AKAM35";

    private LetterFixture() {}

    /** A letter of one page to an invented company. */
    static NewDocument letter() {
        return new NewDocument("objection-answer", "异议处理结果告知书", body(), "/objections/1")
                .to(UUID.fromString("00000000-0000-0000-0000-000000000531"), COMPANY, "湖州澄帛建设工程有限公司");
    }

    static NewDocument plain(String text) {
        return new NewDocument("letter", "关于核对信息的函", List.of(new Block.Paragraph(text)), "/letters/1");
    }

    static NewDocument inBothLanguages() {
        return letter().by("transport", "330300")
                .inEnglish("Answer to an objection", List.of(new Block.Paragraph("The record was corrected.")));
    }

    /** A list of so many rows, as of the participants of a tender. */
    static NewDocument list(int rows) {
        List<List<String>> cells = java.util.stream.IntStream.rangeClosed(1, rows)
                .mapToObj(row -> List.of(Integer.toString(row), "虚构第" + row + "建设工程有限公司", "良好"))
                .toList();
        return new NewDocument(
                "bulletin",
                "投标单位信用状况清单",
                List.of(new Block.Paragraph("下列单位的信用等级为本日的等级。"), new Block.Table(List.of("序号", "单位", "等级"), cells)),
                "/bulletins/1");
    }

    private static List<Block> body() {
        return List.of(
                new Block.Paragraph("您单位对“公路建设市场信用等级”记录提出的异议已经办结。\n经核查，原记录的评价日期有误，已予更正，并已通知使用该记录的单位。"),
                new Block.Facts(List.of(
                        new Fact("异议编号", "2026-0001"),
                        new Fact("记录", "公路建设市场信用等级，评价日期 2026-06-30"),
                        new Fact("处理结果", "更正"),
                        new Fact("依据", "《浙江省公共信用信息管理条例》第三十条"))),
                new Block.Table(
                        List.of("字段", "更正前", "更正后"),
                        List.of(List.of("评价日期", "2026-06-30", "2026-05-30"), List.of("信用等级", "C", "B"))),
                new Block.Paragraph("如对处理结果不服，可以自收到本告知书之日起申请复核。"));
    }
}
