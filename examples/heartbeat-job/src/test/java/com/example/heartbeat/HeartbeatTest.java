package com.example.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.job.Job;
import org.riguardo.api.job.contract.JobContract;
import org.riguardo.api.plugin.contract.ContextOf;

class HeartbeatTest extends JobContract {

    private final AtomicInteger beats = new AtomicInteger();
    private int status = 200;
    private HttpServer watcher;

    @BeforeEach
    void start() throws IOException {
        watcher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        watcher.createContext("/", call -> {
            beats.incrementAndGet();
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        watcher.start();
    }

    @AfterEach
    void stop() {
        watcher.stop(0);
    }

    @Test
    void eachRunIsOneCall() throws Exception {
        job().run();
        job().run();
        assertThat(beats).hasValue(2);
    }

    @Test
    void aRefusalIsAFailure() {
        status = 503;
        assertThatThrownBy(() -> job().run()).isInstanceOf(IOException.class).hasMessageContaining("503");
    }

    @Override
    protected Job job() {
        return new Heartbeat(ContextOf.with(
                "address", "http://localhost:" + watcher.getAddress().getPort() + "/beat"));
    }
}
