package org.parley.im.control.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.im.ImSettings;
import org.parley.im.control.xml.FrameRefused.Reason;
import org.parley.kernel.SettingsReader;

class ElementReaderTest {
    private static final ImSettings.Frames LIMITS =
            ImSettings.read(new SettingsReader(name -> Optional.empty())).frames();

    private final ElementReader reader = new ElementReader(LIMITS);

    @Test
    void frameShouldBecomeAnElement() throws FrameRefused {
        var message =
                reader.read("<message xmlns='jabber:client' to='b@x' xml:lang='en'><body>1 &lt; 2 &amp; \"3\"</body>"
                        + "<x xmlns='urn:y' xmlns:p='urn:p' p:k='v'/> tail</message>");

        assertThat(message.is("message", "jabber:client")).isTrue();
        assertThat(message.attribute("to")).isEqualTo("b@x");
        assertThat(message.child("body", "jabber:client").orElseThrow().text()).isEqualTo("1 < 2 & \"3\"");
        assertThat(message.toXml())
                .isEqualTo("<message xmlns=\"jabber:client\" to=\"b@x\" xml:lang=\"en\">"
                        + "<body>1 &lt; 2 &amp; &quot;3&quot;</body>"
                        + "<x xmlns=\"urn:y\" xmlns:n0=\"urn:p\" n0:k=\"v\"/> tail</message>");
    }

    @Test
    void prefixesShouldBeResolved() throws FrameRefused {
        assertThat(reader.read("<c:iq xmlns:c='jabber:client'><c:a/></c:iq>").toXml())
                .isEqualTo("<iq xmlns=\"jabber:client\"><a/></iq>");
    }

    @Test
    void characterDataSectionShouldBeText() throws FrameRefused {
        assertThat(reader.read("<a>x<![CDATA[<&>]]>y<![CDATA[]]></a>").text()).isEqualTo("x<&>y");
        assertThat(reader.read("<a><![CDATA[]]></a>")).isEqualTo(reader.read("<a/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "a",
                " <a/>",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>text",
                "<a b='1' b='2'/>",
                "<p:a/>",
                "<a>\u0001</a>",
                "<a>&#1;</a>",
                "<a b='<'/>",
                "<a>&#xD800;</a>",
                "<a>\uFFFE</a>",
                "<a>\uD800</a>",
                "<a b='\uDC00\uD800'/>",
                "<a>a & b</a>",
                "<a xmlns='http://www.w3.org/2000/xmlns/'/>"
            })
    void brokenFrameShouldBeNotWellFormed(String frame) {
        assertThat(refusal(frame)).isEqualTo(Reason.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.1'?><a/>",
                "<?pi?><a/>",
                "<!--c--><a/>",
                "<a><!--c--></a>",
                "<a/><!--c-->",
                "<a><?pi?></a>",
                "<a/><?pi?>",
                "<a>&foo;</a>",
                "<a b='&foo;'/>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;'>]><a>&m;</a>",
                "<xml:a/>"
            })
    void restrictedXmlShouldBeRefused(String frame) {
        assertThat(refusal(frame)).isEqualTo(Reason.RESTRICTED);
    }

    @Test
    void nestingShouldBeBounded() throws FrameRefused {
        int depth = LIMITS.depth();
        reader.read("<a>".repeat(depth) + "</a>".repeat(depth));
        assertThat(refusal("<a>".repeat(depth + 1) + "</a>".repeat(depth + 1))).isEqualTo(Reason.BEYOND_LIMITS);
    }

    @Test
    void attributesShouldBeBounded() throws FrameRefused {
        reader.read(withAttributes(LIMITS.attributes()));
        assertThat(refusal(withAttributes(LIMITS.attributes() + 1))).isEqualTo(Reason.BEYOND_LIMITS);
    }

    @Test
    void elementsShouldBeBounded() throws FrameRefused {
        reader.read("<a>" + "<b/>".repeat(LIMITS.elements() - 1) + "</a>");
        assertThat(refusal("<a>" + "<b/>".repeat(LIMITS.elements()) + "</a>")).isEqualTo(Reason.BEYOND_LIMITS);
    }

    private static String withAttributes(int count) {
        var frame = new StringBuilder("<a");
        for (int i = 0; i < count; i++) {
            frame.append(" a").append(i).append("='1'");
        }
        return frame.append("/>").toString();
    }

    private Reason refusal(String frame) {
        return catchThrowableOfType(FrameRefused.class, () -> reader.read(frame))
                .reason();
    }
}
