package org.credit531.province;

import java.io.IOException;

/** The register's file: one row per organisation. */
final class Registrations {

    static final String HEADINGS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),住所,行业代码,登记机关,核准日期";

    private Registrations() {}

    static void write(Organisation organisation, Chance chance, CsvFile file) throws IOException {
        var row = new String[] {
            organisation.code(),
            organisation.name(),
            organisation.status(),
            organisation.established().toString(),
            organisation.legalRepresentative(),
            Capital.inTenThousandYuan(organisation.capital()),
            organisation.address(),
            organisation.industry(),
            organisation.authority(),
            organisation.approved().toString()
        };
        file.row(chance, row, 0, 2);
    }
}
