package org.credit531.province.population;

import java.time.LocalDate;

/**
 * An organisation that does not exist.
 *
 * @param code unified social credit code, valid, from a range that is issued to nobody
 * @param category first two characters of the code: 91 company, 92 individual business, 93 cooperative, 51, 52 and 53 social
 *     organisations, 12 public institution, 11 government agency
 * @param status word of the register: 存续, 注销, 吊销 or 迁出
 * @param legalRepresentative clearly invented, as 样本甲一
 * @param capital registered capital in fen; 0 where the register keeps none
 * @param industry class of GB/T 4754-2017
 * @param trade 施工, 设计 or 监理 for those in the construction market, otherwise empty
 */
public record Organisation(
        String code,
        String category,
        String name,
        String status,
        LocalDate established,
        LocalDate approved,
        String legalRepresentative,
        long capital,
        String address,
        String industry,
        String authority,
        String trade) {}
