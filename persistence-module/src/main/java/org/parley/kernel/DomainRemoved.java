package org.parley.kernel;

/**
 * A website is gone for good. Fired inside the transaction that decides it, beside {@link IdentityClosed}: whatever its
 * members told for the sake of others goes in the same transaction.
 *
 * @param domain of its members
 */
public record DomainRemoved(String domain) {}
