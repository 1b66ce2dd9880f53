package org.parley.im;

/**
 * What a person has written to a service.
 *
 * @param name the local part of the service's address
 * @param who the bare JID of the person
 * @param id of the message, as their client chose it; may be null
 * @param text may be null when something was pressed
 * @param pressed the id of the action that was chosen (XEP-0439), or null
 */
public record Letter(String name, String who, String id, String text, String pressed) {}
