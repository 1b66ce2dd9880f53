package org.parley.it.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.it.Account;
import org.parley.it.xmpp.Xml;

/**
 * What the words in braces mean, as {@code docs/testing.md} lists them; and whatever was captured. {@code {any}} and
 * {@code {string:name}} are left for the pattern.
 */
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("\\{([^{}\\s]+)}");
    private static final Pattern LEFT_TO_PATTERNS = Pattern.compile("any|string:\\w+");

    private final Map<String, String> words = new HashMap<>();

    Vocabulary(String domain, Map<String, Account> accounts) {
        words.put("domain", domain);
        words.put("nobody", "nobody@" + domain);
        accounts.forEach((name, account) -> {
            words.put(name, account.jid());
            words.put(name + ".user", account.user());
            words.put(name + ".password", account.password());
            words.put("plain:" + name, plain("", account.user(), account.password()));
            accounts.forEach((other, wanted) -> words.put(
                    "plain:" + name + ":as:" + other, plain(wanted.jid(), account.user(), account.password())));
        });
    }

    void learn(Map<String, String> captures) {
        words.putAll(captures);
    }

    String expand(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(meaning(word.group(1))));
    }

    private String meaning(String word) {
        if (LEFT_TO_PATTERNS.matcher(word).matches()) {
            return "{" + word + "}";
        }
        return Optional.ofNullable(words.get(word))
                .or(() -> fullJid(word))
                .or(() -> plainWithPassword(word))
                .map(Xml::escape)
                .orElseThrow(() -> new IllegalArgumentException("what does {" + word + "} mean?"));
    }

    private Optional<String> fullJid(String word) {
        int slash = word.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.ofNullable(words.get(word.substring(0, slash))).map(bare -> bare + word.substring(slash));
    }

    private Optional<String> plainWithPassword(String word) {
        var parts = word.split(":", 3);
        return parts.length == 3 && parts[0].equals("plain")
                ? Optional.of(plain("", words.getOrDefault(parts[1] + ".user", parts[1]), parts[2]))
                : Optional.empty();
    }

    private static String plain(String identity, String user, String password) {
        return Base64.getEncoder()
                .encodeToString((identity + "\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8));
    }
}
