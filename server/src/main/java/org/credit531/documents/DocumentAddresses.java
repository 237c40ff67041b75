package org.credit531.documents;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address the public reaches this platform: what stands on paper must be right for years. */
@Component
class DocumentAddresses {

    private static final int LONGEST = 120;

    private final String base;

    DocumentAddresses(
            @Value("${credit531.documents.address:${credit531.pages:http://localhost:${server.port:8531}}}")
                    String address) {
        URI uri = URI.create(address.strip());
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || address.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "credit531.documents.address is '%s', which is no address of a website: write it as https://credit.example.org"
                            .formatted(address));
        }
        base = uri.toString().replaceAll("/+$", "");
    }

    /** The page of a document. */
    String of(VerificationCode code) {
        return base + "/documents/" + code;
    }

    /** The page where anybody verifies one. */
    String verification() {
        return base + "/documents/verify";
    }
}
