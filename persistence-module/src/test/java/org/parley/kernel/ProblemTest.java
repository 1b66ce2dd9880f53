package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.kernel.Problem.FieldError;

class ProblemTest {

    @Test
    void detailShouldBeEnglishAndKeepWhatOtherLanguagesNeed() {
        var problem = RequestProblem.INVALID.problem("{0} to {1} characters", 8, 128);
        assertThat(problem.detail()).contains("8 to 128 characters");
        assertThat(problem.arguments()).isEqualTo(List.of(8, 128));
        assertThat(RequestProblem.INVALID.problem("it's {0}").detail()).contains("it's {0}");
    }

    @Test
    void fieldShouldDoTheSame() {
        var error = FieldError.of("/name", "bad-name", "1 to {0} characters", 100);
        assertThat(error.detail()).isEqualTo("1 to 100 characters");
        assertThat(error.arguments()).isEqualTo(List.of(100));
    }
}
