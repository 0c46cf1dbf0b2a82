package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connector of a configuration written for the test; pauses are written down and not waited for. */
final class Fetching implements FetchWork {
    private final Path home;
    private final List<Duration> pauses = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    Fetching(Path home, String yaml) {
        this.home = home;
        try {
            Files.writeString(home.resolve("connectors.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens elsewhere while the connector waits. */
    Fetching meanwhile(Runnable work) {
        meanwhile = work;
        return this;
    }

    Connector connector() {
        List<ConnectorSettings> read = Connectors.read(home).connectors();
        assertThat(read).hasSize(1);
        return read.get(0).open(this);
    }

    /** The one thing there is to fetch. */
    Optional<Fetched> one(@Nullable String watermark, FetchWindow.@Nullable Range range) {
        try (Connector connector = connector()) {
            List<Offer> offers = connector.offers(new FetchWindow(watermark, range, origin -> false));
            assertThat(offers).hasSize(1);
            return offers.get(0).fetch(folder());
        }
    }

    Fetched since(@Nullable String watermark) {
        return one(watermark, null).orElseThrow();
    }

    Path folder() {
        return Fetches.folder(home, "test");
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public void rows(long done) {}

    @Override
    public void pause(Duration time) {
        pauses.add(time);
        meanwhile.run();
    }
}
