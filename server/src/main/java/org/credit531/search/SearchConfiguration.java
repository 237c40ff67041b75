package org.credit531.search;

import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What search asks others. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Readings readings() {
        return Readings.shipped();
    }

    @Bean
    OtherCodes otherCodes(Subjects subjects) {
        return code -> subjects.byCode(code).filter(Subject::isOrganisation).map(Subject::id);
    }
}
