package org.credit531.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request came from, shortened to its network: enough to see what is odd, too little to find a home. */
public final class Origin {

    private static final int IPV4_BYTES_KEPT = 3;
    private static final int IPV6_BYTES_KEPT = 6;

    private Origin() {}

    /** The network of the request under way; empty outside a request. */
    public static String current() {
        var request = request();
        return request == null ? "" : shortened(request.getRemoteAddr());
    }

    /** Whether a request is under way. */
    public static boolean isRequest() {
        return request() != null;
    }

    /** The request under way, {@code null} if there is none. */
    public static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /** The address with its last part taken away. */
    public static String shortened(String address) {
        try {
            // A literal address is not looked up anywhere.
            var whole = InetAddress.ofLiteral(address);
            var kept = whole instanceof Inet4Address ? IPV4_BYTES_KEPT : IPV6_BYTES_KEPT;
            var bytes = whole.getAddress();
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (IllegalArgumentException | UnknownHostException notLiteral) {
            return "";
        }
    }
}
