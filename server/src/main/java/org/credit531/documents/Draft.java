package org.credit531.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a document has before it has a file.
 *
 * @param id its identity
 * @param code its verification code
 * @param kind its kind
 * @param number its number
 * @param day the day that stands on it
 * @param at the moment of its signature
 * @param address where anybody verifies it
 */
record Draft(
        UUID id, VerificationCode code, DocumentKind kind, String number, LocalDate day, Instant at, String address) {}
