package vn.declareonce.connect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** A folder on an SFTP server, reached when it is first asked. The machine's own SSH keys and configuration are not used. */
final class SftpTree implements FileTree {
    private final SftpSettings settings;
    private @Nullable SshClient ssh;
    private @Nullable SftpClient open;

    SftpTree(SftpSettings settings) {
        this.settings = settings;
    }

    @Override
    public SortedMap<String, Stamp> list() throws IOException {
        SortedMap<String, Stamp> found = new TreeMap<>();
        for (SftpClient.DirEntry entry : sftp().readDir(settings.path())) {
            SftpClient.Attributes attributes = entry.getAttributes();
            if (attributes.isRegularFile()) {
                found.put(entry.getFilename(), stamp(attributes));
            }
        }
        return found;
    }

    @Override
    public @Nullable Stamp stamp(String name) throws IOException {
        try {
            SftpClient.Attributes attributes = sftp().lstat(path(name));
            return attributes.isRegularFile() ? stamp(attributes) : null;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return null;
            }
            throw e;
        }
    }

    private static Stamp stamp(SftpClient.Attributes attributes) {
        return new Stamp(attributes.getSize(), attributes.getModifyTime().toInstant());
    }

    @Override
    public void copy(String name, Path to) throws IOException {
        try (InputStream in = sftp().read(path(name))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (SftpException e) {
            throw switch (e.getStatus()) {
                case SftpConstants.SSH_FX_NO_SUCH_FILE -> new NoSuchFileException(name);
                case SftpConstants.SSH_FX_PERMISSION_DENIED -> new AccessDeniedException(name);
                default -> e;
            };
        }
    }

    @Override
    public String move(String name, String subfolder) throws IOException {
        String target = folder(subfolder);
        SortedMap<String, Stamp> there = new TreeMap<>();
        for (SftpClient.DirEntry entry : sftp().readDir(target)) {
            there.put(entry.getFilename(), stamp(entry.getAttributes()));
        }
        String free = FreeName.of(name, there::containsKey);
        sftp().rename(path(name), target + "/" + free);
        return free;
    }

    @Override
    public void write(String subfolder, String name, String text) throws IOException {
        try (OutputStream out = sftp().write(folder(subfolder) + "/" + name)) {
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).transferTo(out);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        sftp().remove(path(name));
    }

    @Override
    public String shown() {
        return "sftp://" + settings.host() + ":" + settings.port() + "/" + settings.path();
    }

    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // What was read is whole; a server that hangs up first takes nothing away.
            open = null;
        } finally {
            if (ssh != null) {
                ssh.stop();
            }
        }
    }

    private String path(String name) {
        return settings.path() + "/" + name;
    }

    private String folder(String subfolder) throws IOException {
        String path = path(subfolder);
        try {
            sftp().stat(path);
        } catch (SftpException e) {
            sftp().mkdir(path);
        }
        return path;
    }

    private SftpClient sftp() throws IOException {
        if (open == null) {
            SshClient client = client();
            ssh = client;
            Duration patience = Duration.ofSeconds(settings.timeoutSeconds());
            ClientSession session = client.connect(settings.user(), settings.host(), settings.port())
                    .verify(patience)
                    .getSession();
            identify(session);
            session.auth().verify(patience);
            open = SftpClientFactory.instance().createSftpClient(session);
        }
        return open;
    }

    private SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, address, key) ->
                settings.hostKey().equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)));
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ofSeconds(settings.timeoutSeconds()));
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, Duration.ofSeconds(settings.timeoutSeconds()));
        client.start();
        return client;
    }

    private void identify(ClientSession session) throws IOException {
        if (settings.password() != null) {
            session.addPasswordIdentity(settings.password().value());
        } else if (settings.privateKey() != null) {
            byte[] key = settings.privateKey().value().concat("\n").getBytes(StandardCharsets.UTF_8);
            try {
                SecurityUtils.loadKeyPairIdentities(
                                session, NamedResource.ofName("private key"), new ByteArrayInputStream(key), null)
                        .forEach(session::addPublicKeyIdentity);
            } catch (GeneralSecurityException e) {
                throw new IOException("the private key cannot be read", e);
            }
        }
    }
}
