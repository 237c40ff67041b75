package org.credit531.publicity;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How offices keep the term of seven working days, by REST. */
@RestController
class PublicityRateResource {

    private final LatestRates rates;

    PublicityRateResource(LatestRates rates) {
        this.rates = rates;
    }

    @GetMapping("/api/v1/publicity/rates")
    PublicityRates list(@RequestParam(required = false) @Nullable String month) {
        YearMonth asked = rates.month(month);
        return new PublicityRates(asked.toString(), rates.of(asked));
    }

    /** The rates of a month, office by office; shares in tenths of a percent. */
    record PublicityRates(String month, List<OfficeRate> offices) {}
}
