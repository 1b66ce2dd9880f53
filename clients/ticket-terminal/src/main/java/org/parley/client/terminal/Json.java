package org.parley.client.terminal;

import java.util.HashMap;
import java.util.Map;

/**
 * As much JSON as the platform's answers need: objects, texts, numbers, booleans and null, read strictly. Arrays are not
 * among them.
 */
final class Json {
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The text is not an object of this kind. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static Map<String, Object> read(String text) throws Malformed {
        var json = new Json(text);
        json.skipSpace();
        var object = json.object(1);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.malformed("text after the end");
        }
        return object;
    }

    static String write(Map<String, String> members) {
        var json = new StringBuilder("{");
        members.forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, name);
            quote(json.append(':'), value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        value.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }

    private Object value(int depth) throws Malformed {
        return switch (peek()) {
            case '{' -> object(depth + 1);
            case '"' -> string();
            case 't' -> literal("true", Boolean.TRUE);
            case 'f' -> literal("false", Boolean.FALSE);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw malformed("too deep");
        }
        var members = new HashMap<String, Object>();
        expect('{');
        skipSpace();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            skipSpace();
            var name = string();
            skipSpace();
            expect(':');
            skipSpace();
            var value = value(depth);
            if (members.containsKey(name)) {
                throw malformed("a name twice");
            }
            members.put(name, value);
            skipSpace();
            if (peek() == '}') {
                at++;
                return members;
            }
            expect(',');
        }
    }

    private String string() throws Malformed {
        expect('"');
        var value = new StringBuilder();
        while (peek() != '"') {
            var c = text.charAt(at++);
            if (c < ' ') {
                throw malformed("a control character");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() throws Malformed {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an unknown escape");
        };
    }

    private char unicode() throws Malformed {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("\\p{XDigit}{4}")) {
            throw malformed("an incomplete escape");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object literal(String word, Object meaning) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw malformed("an unknown word");
        }
        at += word.length();
        return meaning;
    }

    private Double number() throws Malformed {
        var begin = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(begin, at);
        if (!digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw malformed("no value");
        }
        return Double.valueOf(digits);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw malformed("an early end");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) throws Malformed {
        if (peek() != wanted) {
            throw malformed("no " + wanted);
        }
        at++;
    }

    /** Says where, never what: the text may hold keys. */
    private Malformed malformed(String what) {
        return new Malformed(what + " at " + at);
    }
}
