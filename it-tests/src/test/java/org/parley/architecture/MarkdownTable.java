package org.parley.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of the documents, found by their headings. */
final class MarkdownTable {
    private MarkdownTable() {}

    /** The rows of all tables with exactly these headings; code marks around a cell do not count. */
    static List<List<String>> read(String document, String... headings) throws IOException {
        var file = BuiltModules.ROOT.resolve("docs").resolve(document);
        var rows = new ArrayList<List<String>>();
        boolean wanted = false;
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                if (!line.startsWith("|")) {
                    wanted = false;
                } else if (cells(line).equals(List.of(headings))) {
                    wanted = true;
                } else if (wanted && !line.matches("[|:\\- ]+")) {
                    rows.add(cells(line));
                }
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|"))
                .map(cell -> cell.strip().replaceAll("^`(.*)`$", "$1"))
                .toList();
    }
}
