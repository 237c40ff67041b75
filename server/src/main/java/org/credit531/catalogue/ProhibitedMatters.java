package org.credit531.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What may never be recorded, whatever basis an item claims: religion, genes, biometrics, health, opinions, online speech,
 * location and social ties (Zhejiang Regulation, article 14; charter rule 4). A field that names such a matter in its name
 * or label keeps the platform from starting.
 */
final class ProhibitedMatters {

    private static final List<String> CHINESE = List.of(
            "宗教", "信仰", "基因", "指纹", "人脸", "虹膜", "声纹", "生物识别", "血型", "疾病", "病史", "病历", "健康状况", "政治面貌", "民族", "言论", "行踪",
            "轨迹", "社交", "亲属", "配偶");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(religion|religious|genes?|genetic|fingerprints?|biometrics?|iris|voiceprint|blood type|illness|disease|"
                    + "medical|health|opinions?|speech|ethnicity|location history|social ties?|relatives?|spouse)\\b");

    private ProhibitedMatters() {}

    /**
     * Checks an item's fields.
     *
     * @throws IllegalArgumentException naming the item, the field and the rule
     */
    static void check(Item item) {
        for (Field field : item.fields()) {
            String english =
                    (field.name().replace('-', ' ') + " / " + field.label().en()).toLowerCase(Locale.ROOT);
            boolean prohibited = ENGLISH.matcher(english).find()
                    || CHINESE.stream().anyMatch(field.label().zh()::contains);
            if (prohibited) {
                throw new IllegalArgumentException(
                        "%s: field '%s' (%s) is about a matter that may never be recorded (zj-2018:14): take it out"
                                .formatted(
                                        item.item(), field.name(), field.label().zh()));
            }
        }
    }
}
