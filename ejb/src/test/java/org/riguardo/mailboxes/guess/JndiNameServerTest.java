package org.riguardo.mailboxes.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JndiNameServerTest {

    @Test
    void recordsComeAsText() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answer(socket));
            server.setDaemon(true);
            server.start();
            assertThat(new JndiNameServer("dns://127.0.0.1:" + socket.getLocalPort()).records("studio.example", "MX"))
                    .containsExactly("10 mx.pec.aruba.it.");
        }
    }

    @Test
    void whereNobodyAnswersThereAreNone() throws Exception {
        int closed;
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(new JndiNameServer("dns://127.0.0.1:" + closed).records("studio.example", "MX"))
                .isEmpty();
    }

    /** Answers as often as it is asked: a client that had no answer in time asks again. */
    private static void answer(DatagramSocket socket) {
        while (!socket.isClosed()) {
            answerOnce(socket);
        }
    }

    /** The question back with one MX record (RFC 1035, section 4). */
    private static void answerOnce(DatagramSocket socket) {
        try {
            DatagramPacket asked = new DatagramPacket(new byte[512], 512);
            socket.receive(asked);
            int end = 12;
            while (asked.getData()[end] != 0) {
                end += asked.getData()[end] + 1;
            }
            byte[] question = Arrays.copyOfRange(asked.getData(), 12, end + 5);
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            DataOutputStream answer = new DataOutputStream(octets);
            answer.write(asked.getData(), 0, 2);
            answer.writeShort(0x8180);
            for (int count : new int[] {1, 1, 0, 0}) {
                answer.writeShort(count);
            }
            answer.write(question);
            ByteArrayOutputStream exchanger = new ByteArrayOutputStream();
            for (String label : "mx.pec.aruba.it".split("\\.")) {
                exchanger.write(label.length());
                exchanger.write(label.getBytes(StandardCharsets.US_ASCII));
            }
            exchanger.write(0);
            answer.writeShort(0xc00c);
            answer.writeShort(15);
            answer.writeShort(1);
            answer.writeInt(60);
            answer.writeShort(2 + exchanger.size());
            answer.writeShort(10);
            answer.write(exchanger.toByteArray());
            socket.send(new DatagramPacket(octets.toByteArray(), octets.size(), asked.getSocketAddress()));
        } catch (IOException closed) {
            return;
        }
    }
}
