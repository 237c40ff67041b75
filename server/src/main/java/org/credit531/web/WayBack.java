package org.credit531.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a visitor is sent back to: always a page of this platform, whatever the request says. */
final class WayBack {

    private static final String HOME = "/";

    private WayBack() {}

    /**
     * The address itself when it is a path on this platform, otherwise the home page. Browsers read {@code //host} and
     * {@code /\host} as another host, so neither passes.
     */
    static String within(String address) {
        return isLocalPath(address) ? address : HOME;
    }

    private static boolean isLocalPath(String address) {
        if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
            return false;
        }
        try {
            var uri = new URI(address);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
