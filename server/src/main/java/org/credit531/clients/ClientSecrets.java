package org.credit531.clients;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Draws secrets of clients: 198 random bits, in characters that need no quoting in a shell, an address or a form. */
final class ClientSecrets {

    /** Without the digits and letters that are read for one another; 31 of them, so almost five bits each. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 40;

    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecrets() {}

    static String draw() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
