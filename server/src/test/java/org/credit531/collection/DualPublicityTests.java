package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
import org.credit531.language.DataFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of dual publicity are read whole, whichever standard named their columns. */
class DualPublicityTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            administrative-licence | XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ \
            XK_FRDB XK_FR_ZJLX XK_FR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ XK_YXQZI XK_XKJG XK_XKJGDM \
            XK_ZT XK_LYDW XK_LYDWDM BZ
            administrative-penalty | CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ \
            CF_FRDB CF_FR_ZJLX CF_FR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX CF_JDRQ CF_YXQ \
            CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ
            person-licence | XK_XDR_MC XK_XDR_LB XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ \
            XK_YXQZ XK_YXQZI XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM XK_SYFW BZ
            """)
    void knowsTheIdentifiersOf2018(String item, String identifiers) {
        expectKnown(item, identifiers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            administrative-licence | XK_WSH XK_XMMC XK_SPLB XK_NR XK_XDR XK_XDR_SHXYM XK_XDR_ZDM XK_XDR_GSDJ XK_XDR_SWDJ XK_FR \
            XK_JDRQ XK_JZQ XK_XZJG XK_ZT DFBM BZ
            administrative-penalty | CF_WSH CF_CFMC CF_CFLB1 CF_CFLB2 CF_SY CF_YJ CF_XDR_MC CF_XDR_SHXYM CF_XDR_ZDM CF_XDR_GSDJ \
            CF_XDR_SWDJ CF_FR CF_JG CF_JDRQ CF_XZJG CF_ZT DFBM BZ GSQX
            person-licence | XK_WSH XK_XMMC XK_SPLB XK_NR XK_XDR XK_XDR_SFZ XK_JDRQ XK_JZQ XK_XZJG XK_ZT DFBM BZ
            """)
    void knowsTheIdentifiersOf2015(String item, String identifiers) {
        expectKnown(item, identifiers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            administrative-penalty | punish_base_info_code punish_case_code case_process_type punish_action_name illegal_fact \
            illegal_basis punish_type punish_document_code admin_cp_type admin_cp_name uni_social_crd_cd legal_represent_type \
            legal_represent_name legal_represent_idcard punish_content punish_basis fine confiscate_illegal_incom \
            confiscate_illegal_asset set_time public_date public_end_date publicstatus cutreason iscancelcase
            """)
    void knowsTheNamesOfTheProvince(String item, String names) {
        expectKnown(item, names);
    }

    private static void expectKnown(String item, String identifiers) {
        var fields = DataFiles.read("catalogue/items/" + item + ".yaml", Item.class);
        var row = FileRow.of(1, identifiers.split("\\s+"));
        var headings = new HeadingSearch(new FieldNames(fields.getFirst(), Choices.NONE), List.of(row), false).find();
        assertThat(headings.problem()).isEmpty();
        assertThat(headings.unknown()).isEmpty();
        assertThat(headings.columns().stream().map(column -> column.content()))
                .as("two identifiers of one standard must not mean the same field")
                .doesNotHaveDuplicates();
    }
}
