package org.credit531.documents;

import java.util.List;
import java.util.UUID;

/** Letters to look at, to the invented organisation whose account the sample has. */
final class PublicLetters {

    private PublicLetters() {}

    static NewDocument answer() {
        return new NewDocument("objection-answer", "异议处理结果告知书", body(), "/objections/1")
                .to(UUID.fromString("00000000-0000-0000-0000-000000000531"), "91330500YX46AKAM35", "虚构建设工程有限公司")
                .inEnglish(
                        "Answer to an objection",
                        List.of(new Block.Paragraph("The record was found wrong and corrected.")));
    }

    private static List<Block> body() {
        return List.of(
                new Block.Paragraph("您单位提出的异议已经办结。\n经核查，原记录的评价日期有误，已予更正。"),
                new Block.Facts(List.of(new Fact("处理结果", "更正"), new Fact("依据", "《浙江省公共信用信息管理条例》第三十条"))),
                new Block.Table(List.of("字段", "更正前", "更正后"), List.of(List.of("评价日期", "2026-06-30", "2026-05-30"))));
    }
}
