package vn.declareonce.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.declareonce.account.Accounts;
import vn.declareonce.alert.AlertWatch;
import vn.declareonce.alert.Alerts;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.Settled;
import vn.declareonce.job.Engine;
import vn.declareonce.mail.MailSettings;
import vn.declareonce.mail.Mailer;

/** A running portal on an open engine, which stays the caller's to close, after this. Listens on this machine's loopback address only. */
public final class PortalServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final AlertWatch alerts;
    private final Chores chores;

    private PortalServer(ConfigurableApplicationContext context, Desk desk, ServerSettings settings) {
        this.context = context;
        this.alerts = new AlertWatch(
                context.getBean(Alerts.class), settings.operation().alerts(), settings.publicUrl());
        alerts.start();
        String address = settings.publicUrl() == null ? "http://localhost:" + port() : settings.publicUrl();
        Optional<Mailer> mailer = MailSettings.fromEnvironment(System.getenv()).map(Mailer::new);
        this.chores = new Chores(desk, context.getBean(Settled.class), mailer, address + "/deliveries/").started();
    }

    /** Starts it; when this returns, it answers. */
    public static PortalServer start(Engine engine, ServerSettings settings) {
        Desk desk = new Desk(engine, settings.operation().quota());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PortalConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties(settings, desk))
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(Engine.class, () -> engine, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(Desk.class, () -> desk);
                    beans.registerBean(ServerSettings.class, () -> settings);
                    beans.registerBean(Accounts.class, () -> new Accounts(engine.jdbc()));
                })
                .run();
        desk.takeUp();
        return new PortalServer(context, desk, settings);
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The port of metrics and probes; empty when there is none. */
    public OptionalInt managementPort() {
        Integer port = context.getEnvironment().getProperty("local.management.port", Integer.class);
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        alerts.close();
        chores.close();
        context.close();
    }

    private static Map<String, Object> properties(ServerSettings settings, Desk desk) {
        Map<String, Object> values = new HashMap<>();
        values.put("server.port", settings.port());
        values.put("server.address", "127.0.0.1");
        values.put("server.shutdown", "graceful");
        values.put("server.forward-headers-strategy", settings.behindTls() ? "native" : "none");
        values.put("server.servlet.session.timeout", "20m");
        values.put("server.servlet.session.tracking-modes", "cookie");
        values.put("server.servlet.session.cookie.http-only", "true");
        values.put("server.servlet.session.cookie.same-site", "lax");
        values.put("server.servlet.session.cookie.path", "/");
        values.put("server.servlet.session.cookie.name", settings.behindTls() ? "__Host-khai" : "khai");
        values.put("server.servlet.session.cookie.secure", settings.behindTls());
        values.put("server.tomcat.max-swallow-size", "2MB");
        values.put("server.tomcat.max-http-form-post-size", "64KB");
        values.put("server.tomcat.connection-timeout", "30s");
        Operation.Management management = settings.operation().management();
        values.put("management.server.port", management == null ? -1 : management.port());
        values.put("management.server.address", management == null ? "127.0.0.1" : management.address());
        values.put("management.endpoints.access.default", "none");
        values.put("management.endpoint.health.access", "read-only");
        values.put("management.endpoint.prometheus.access", "read-only");
        values.put("management.endpoints.web.exposure.include", "health,prometheus");
        values.put("management.endpoint.health.probes.enabled", "true");
        values.put("management.endpoint.health.group.readiness.include", "readinessState,store");
        values.put("management.endpoint.health.show-details", "never");
        values.put("spring.servlet.multipart.location", desk.incoming().toString());
        values.put("spring.servlet.multipart.file-size-threshold", "0");
        values.put("spring.servlet.multipart.max-file-size", "200MB");
        values.put("spring.servlet.multipart.max-request-size", "1GB");
        values.put("spring.servlet.multipart.resolve-lazily", "true");
        values.put("spring.web.resources.add-mappings", "false");
        values.put("spring.main.lazy-initialization", "false");
        values.put("spring.jmx.enabled", "false");
        return values;
    }
}
