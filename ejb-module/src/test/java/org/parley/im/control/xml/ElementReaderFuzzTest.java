package org.parley.im.control.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.im.ImSettings;
import org.parley.kernel.SettingsReader;

/** Whatever a frame holds, it is refused, or its element survives being written and read again. */
class ElementReaderFuzzTest {
    private final ElementReader reader = new ElementReader(
            ImSettings.read(new SettingsReader(name -> Optional.empty())).frames());

    @FuzzTest
    void elementShouldSurviveTheWayToTheNextClient(byte[] input) {
        Element element;
        try {
            element = reader.read(new String(input, StandardCharsets.UTF_8));
        } catch (FrameRefused refused) {
            return;
        }
        try {
            assertThat(reader.read(element.toXml())).isEqualTo(element);
        } catch (FrameRefused refused) {
            throw new AssertionError(element.toXml(), refused);
        }
    }
}
