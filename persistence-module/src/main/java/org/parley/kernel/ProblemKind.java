package org.parley.kernel;

/**
 * What sort of refusal a problem is. Each transport renders it by one exhaustive switch without a default, so a new
 * kind does not compile until every transport answers it.
 */
public enum ProblemKind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    GONE,
    TOO_LARGE,
    TOO_MANY,
    UNAVAILABLE,
    INTERNAL
}
