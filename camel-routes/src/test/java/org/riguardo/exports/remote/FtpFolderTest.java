package org.riguardo.exports.remote;

import java.util.List;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.riguardo.api.mailbox.Secret;

class FtpFolderTest extends RemoteFolderTest {

    private FtpServer server;
    private int port;

    @BeforeEach
    void start() throws FtpException {
        FtpServerFactory factory = new FtpServerFactory();
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(0);
        var running = listener.createListener();
        factory.addListener("default", running);
        BaseUser user = new BaseUser();
        user.setName("studio");
        user.setPassword("segreto");
        user.setHomeDirectory(there.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        server = factory.createServer();
        server.start();
        port = running.getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    RemoteAccess access(String password) {
        return new RemoteAccess(
                RemoteAddress.parse("ftp://studio@127.0.0.1:" + port + "/"), Secret.of(password), null, null);
    }
}
