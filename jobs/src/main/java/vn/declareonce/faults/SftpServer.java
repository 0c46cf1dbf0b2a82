package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.UUID;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A legacy system's SFTP server, on the loopback interface, with a host key and a password of this run. */
record SftpServer(SshServer server, String fingerprint, String password) implements AutoCloseable {
    static final String USER = "legacy";

    /** @param root what clients see as {@code /} */
    static SftpServer start(Path root) throws IOException {
        String password = UUID.randomUUID().toString();
        KeyPair key = key();
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, given, session) -> user.equals(USER) && given.equals(password));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        return new SftpServer(server, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()), password);
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM makes no keys of the NIST curve P-256", e);
        }
    }
}
