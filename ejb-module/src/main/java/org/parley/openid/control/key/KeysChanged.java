package org.parley.openid.control.key;

import java.util.List;

/** Fired in the transaction that makes or removes keys. */
public record KeysChanged(List<RingKey> all) {}
