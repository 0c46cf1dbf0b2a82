package vn.declareonce.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One connector as configured; exactly one of folder, sftp, jdbc and rest is there.
 *
 * @param name default: the source
 * @param sender who answers for what is fetched; null for the source's own constant sender
 * @param layout a layout of the source by name, or a layout file; null to find it by the header
 */
public record ConnectorSettings(
        String name,
        String source,
        @Nullable String sender,
        @Nullable String layout,
        @Nullable ScheduleSettings schedule,
        @Nullable FolderSettings folder,
        @Nullable SftpSettings sftp,
        @Nullable JdbcSettings jdbc,
        @Nullable RestSettings rest) {

    public ConnectorSettings {
        source = Objects.requireNonNullElse(source, "");
        name = Objects.requireNonNullElse(name, source);
    }

    /** Opens the connection's own client; what is foreign is reached when offers are asked for. */
    public Connector open(FetchWork work) {
        if (folder != null) {
            return FilesConnector.over(new LocalTree(Path.of(folder.path())), folder.files(), work);
        }
        if (jdbc != null) {
            return new JdbcConnector(name, jdbc, work);
        }
        if (sftp != null) {
            return FilesConnector.over(new SftpTree(sftp), sftp.files(), work);
        }
        if (rest != null) {
            return new RestConnector(name, rest, work);
        }
        throw new IllegalStateException("connector " + name + " was not checked");
    }

    /** Whether a range of time can be fetched on its own, without moving the watermark. */
    public boolean fetchesWindows() {
        return jdbc != null ? jdbc.fetchesWindows() : rest != null && rest.fetchesWindows();
    }

    void check(List<String> faults) {
        String where = "connector '" + name + "': ";
        if (source.isEmpty()) {
            faults.add(where + "'source' is missing");
        }
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,60}")) {
            faults.add(where + "'name' must be small letters, digits, dot, dash");
        }
        long kinds =
                Stream.of(folder, sftp, jdbc, rest).filter(Objects::nonNull).count();
        if (kinds != 1) {
            faults.add(where + "needs exactly one of folder, sftp, jdbc, rest");
        }
        Stream.of(schedule, folder, sftp, jdbc, rest)
                .filter(Objects::nonNull)
                .forEach(part -> part.check(where, faults));
    }
}
