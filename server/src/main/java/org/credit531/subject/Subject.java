package org.credit531.subject;

import org.credit531.identifiers.SubjectKind;

/**
 * A subject of credit: an organisation that at least one record speaks of.
 *
 * @param id its identity in the platform
 * @param kind one of the five kinds, with individual businesses apart
 * @param code its unified social credit code
 * @param state what stands behind that code
 * @param name its name: the registrar's word where there is one
 * @param region six-digit code of the division that registered it; not where it is now
 */
public record Subject(SubjectId id, SubjectKind kind, String code, CodeState state, String name, String region) {}
