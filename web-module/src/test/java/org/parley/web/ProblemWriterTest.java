package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parley.kernel.ProblemKind;

class ProblemWriterTest {

    @Test
    void everyKindShouldHaveAStatusOfItsOwn() {
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemWriter::status))
                .doesNotHaveDuplicates()
                .allMatch(status -> status >= 400 && status < 600);
    }
}
