package org.riguardo.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReadersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"FILE\">]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"FILE\"> %p;]><a/>",
                "<!DOCTYPE a SYSTEM \"FILE\"><a/>",
                "<!DOCTYPE a PUBLIC \"-//x//y\" \"FILE\"><a/>",
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;\">]><a>&d;</a>"
            })
    void aDocumentTypeIsRefusedAndNothingIsOpened(String xml) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        assertThatThrownBy(() -> read(xml.replace("FILE", secret.toUri().toString())))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageNotContaining("secret\n");
    }

    @Test
    void noConnectionIsOpened() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            assertThatThrownBy(() -> read("<!DOCTYPE a SYSTEM \"" + address + "\"><a/>"))
                    .isInstanceOf(XMLStreamException.class);
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void includesAndSchemasAreElementsLikeOthers() throws XMLStreamException {
        XmlNode node = read("<a xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x file:///nowhere\">"
                + "<xi:include href=\"file:///etc/hostname\" parse=\"text\"/><b>1</b></a>");
        assertThat(node.text("include")).isEmpty();
        assertThat(node.text("b")).contains("1");
    }

    @Test
    void longTextsAreCutAndFloodsRefused() throws XMLStreamException {
        assertThat(read("<a>" + "x".repeat(1_000_000) + "</a>").text()).hasSize(4_000);
        assertThatThrownBy(() -> read("<a>" + "<b/>".repeat(300_000) + "</a>")).isInstanceOf(ForbiddenXml.class);
        assertThatThrownBy(() -> read("<a>".repeat(100))).isInstanceOf(ForbiddenXml.class);
    }

    @Test
    void aTagWithDeclarationsWithoutEndIsRefusedAtOnceAndALongTextIsNot() throws XMLStreamException {
        StringBuilder flood = new StringBuilder("<a ");
        for (int number = 0; number < 200_000; number++) {
            flood.append("xmlns:n").append(number).append("='u' ");
        }
        assertThatThrownBy(() -> read(flood + "/>")).isInstanceOf(XMLStreamException.class);
        String behindAQuote = flood.toString().replaceFirst("<a ", "<a b='>' ");
        assertThatThrownBy(() -> read(behindAQuote + "/>")).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(flood + "/>", StandardCharsets.UTF_16)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read("<?xml version='1.0' encoding='ISO-2022-JP'?><a/>"))
                .isInstanceOf(ForbiddenXml.class);
        assertThat(read("<a b='>'>uno</a>", StandardCharsets.UTF_16).text()).isEqualTo("uno");
        String comment = "<!-- " + "commento ".repeat(20_000) + "-->";
        assertThat(read("<a>" + comment + "<![CDATA[" + "x".repeat(200_000) + "]]></a>")
                        .text())
                .hasSize(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a>\u00E8 perch\u00E9</a>", "\u00E8", "<a b='\u00F3'/>", "<\u00E8/>", "<a><!-- \u00E8 --></a>"})
    void bytesThatAreNoUtf8AreAnExceptionAndNothingIsPrinted(String xml) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String declaration : List.of("", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='utf-8'?>")) {
                assertThatThrownBy(() -> read(declaration + xml, StandardCharsets.ISO_8859_1))
                        .isInstanceOf(XMLStreamException.class);
                assertThatThrownBy(
                                () -> read(declaration + "<a>" + " ".repeat(20_000) + xml, StandardCharsets.ISO_8859_1))
                        .isInstanceOf(XMLStreamException.class);
            }
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "utf8, UTF-8", "ISO-8859-15, ISO-8859-15", "latin1, ISO-8859-1", "cp1252, windows-1252"
    })
    void theDeclaredEncodingIsUsed(String declared, String charset) throws XMLStreamException {
        String xml = "<?xml version='1.0' encoding='" + declared + "'?>\n<a>citt\u00E0</a>";
        assertThat(read(xml, Charset.forName(charset)).text()).isEqualTo("citt\u00E0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE"})
    void utf16IsToldByItsFirstBytes(String charset) throws XMLStreamException {
        assertThat(read("<a>citt\u00E0</a>", Charset.forName(charset)).text()).isEqualTo("citt\u00E0");
        assertThatThrownBy(() -> read("<?xml version='1.0' encoding='" + charset + "'?><a/>"))
                .isInstanceOf(XMLStreamException.class);
    }

    private static XmlNode read(String xml) throws XMLStreamException {
        return read(xml, StandardCharsets.UTF_8);
    }

    private static XmlNode read(String xml, Charset charset) throws XMLStreamException {
        XMLStreamReader reader = XmlReaders.of(new ByteArrayInputStream(xml.getBytes(charset)));
        while (!reader.isStartElement()) {
            reader.next();
        }
        return XmlTrees.read(reader, Set.of());
    }
}
