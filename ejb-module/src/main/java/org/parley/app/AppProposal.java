package org.parley.app;

/**
 * What an app is to be once an administrator agrees.
 *
 * @param logo the path of its picture on this server, or null when that is to stay
 */
public record AppProposal(AppProfile profile, String logo) {}
