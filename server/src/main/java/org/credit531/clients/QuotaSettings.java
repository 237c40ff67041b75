package org.credit531.clients;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** How many requests a minute the operator lets through, as the configuration says. */
@Component
class QuotaSettings {

    private final int client;
    private final int address;
    private final int sharedAddress;
    private final List<IpAddressMatcher> shared;

    QuotaSettings(
            @Value("${credit531.quota.client}") int client,
            @Value("${credit531.quota.address}") int address,
            @Value("${credit531.quota.shared-address}") int sharedAddress,
            @Value("${credit531.quota.shared-networks}") List<String> sharedNetworks) {
        if (client < 1 || address < 1 || sharedAddress < 1) {
            throw new IllegalArgumentException("credit531.quota.*: a quota is at least one request a minute");
        }
        this.client = client;
        this.address = address;
        this.sharedAddress = sharedAddress;
        this.shared = sharedNetworks.stream()
                .filter(network -> !network.isBlank())
                .map(network -> new IpAddressMatcher(network.strip()))
                .toList();
    }

    /** Of a client whose registration states none. */
    int ofClient() {
        return client;
    }

    /** Of an address without a token; more for one that many share, as the exit of an office or a mobile network. */
    int ofAddress(String remote) {
        return isShared(remote) ? sharedAddress : address;
    }

    /** Whether many are behind this address. */
    boolean isShared(String remote) {
        return shared.stream().anyMatch(network -> network.matches(remote));
    }
}
