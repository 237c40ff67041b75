package org.credit531.clients;

import org.jspecify.annotations.Nullable;

/** How a client hands in a file from a shell: lines to be copied, made for one client. */
final class CurlExample {

    private CurlExample() {}

    /**
     * @param address where the platform answers, as the administrator's browser reached it
     * @param unit the unit to name in the address; {@code null} if the client has one of its own
     */
    static String lines(String address, String client, String secret, @Nullable String unit) {
        return """
                TOKEN=$(curl -sS -u '%s:%s' -d grant_type=client_credentials \\
                  '%s/oauth2/token' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -sS -H "Authorization: Bearer $TOKEN" -H 'Content-Type: text/csv' \\
                  --data-binary @file.csv '%s/api/v1/batches?item=registration%s'
                """.formatted(client, secret, address, address, unit == null ? "" : "&unit=" + unit);
    }
}
