package vn.declareonce.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Tokens;
import vn.declareonce.alert.Alerts;
import vn.declareonce.connect.Connectors;
import vn.declareonce.desk.Ledger;
import vn.declareonce.desk.Quality;
import vn.declareonce.desk.Settled;
import vn.declareonce.desk.TakeBacks;
import vn.declareonce.job.Engine;
import vn.declareonce.operate.Operations;
import vn.declareonce.operate.OwnTokens;
import vn.declareonce.portal.access.Pace;
import vn.declareonce.portal.access.Passwords;
import vn.declareonce.portal.access.Rules;
import vn.declareonce.portal.access.Seal;
import vn.declareonce.portal.access.SignIn;
import vn.declareonce.schedule.Plan;
import vn.declareonce.watch.DayFigures;
import vn.declareonce.watch.Expectations;
import vn.declareonce.watch.ReadinessDays;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.Waiting;
import vn.declareonce.watch.Watch;

/** What the portal is made of. Names what of Boot it uses, so that nothing is configured behind our backs. */
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class PortalConfiguration implements WebMvcConfigurer {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Bean
    MessageSource messageSource() {
        ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();
        texts.setBasename("classpath:texts/portal");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(VIETNAMESE);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    @Bean
    LocaleResolver localeResolver(ServerSettings settings) {
        CookieLocaleResolver locales = new CookieLocaleResolver("lang");
        locales.setDefaultLocale(VIETNAMESE);
        locales.setCookieSecure(settings.behindTls());
        locales.setCookieHttpOnly(true);
        locales.setCookieSameSite("Lax");
        locales.setCookieMaxAge(Duration.ofDays(365));
        return locales;
    }

    @Bean
    Watch watch(Engine engine) {
        return new Watch(engine.jdbc());
    }

    @Bean
    RunHistory runHistory(Engine engine) {
        return new RunHistory(engine.jdbc());
    }

    @Bean
    DayFigures dayFigures(Engine engine) {
        return new DayFigures(engine.jdbc());
    }

    @Bean
    Expectations expectations(Engine engine) {
        return new Expectations(engine.jdbc());
    }

    @Bean
    ReadinessDays readinessDays(Engine engine) {
        return new ReadinessDays(engine.jdbc(), Instant::now);
    }

    @Bean
    Waiting waiting(Engine engine) {
        return new Waiting(engine.jdbc());
    }

    @Bean
    Operations operations(Engine engine) {
        return new Operations(engine);
    }

    @Bean
    OwnTokens ownTokens(Engine engine) {
        return new OwnTokens(engine);
    }

    @Bean
    Connectors connectors(Engine engine) {
        return Connectors.read(engine.home());
    }

    @Bean
    Plan plan(Engine engine, Connectors connectors) {
        return new Plan(engine, connectors);
    }

    @Bean
    Ledger ledger(Engine engine) {
        return new Ledger(engine);
    }

    @Bean
    Quality quality(Engine engine) {
        return new Quality(engine.jdbc());
    }

    @Bean
    Settled settled(Engine engine) {
        return new Settled(engine.jdbc());
    }

    @Bean
    TakeBacks takeBacks(Engine engine) {
        return new TakeBacks(engine);
    }

    @Bean
    Tokens tokens(Engine engine) {
        return new Tokens(engine.jdbc());
    }

    @Bean
    Alerts alerts(Engine engine) {
        return new Alerts(engine.jdbc());
    }

    @Bean
    Pace pace(ServerSettings settings) {
        return new Pace(settings.operation().requestsPerMinute());
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Seal seal(Engine engine, ServerSettings settings) {
        return Seal.of(engine.home(), settings.operation().keyFile());
    }

    @Bean
    SignIn signIn(Accounts accounts, Passwords passwords, Seal seal, ServerSettings settings) {
        return new SignIn(accounts, passwords, seal, settings.demo(), Clock.systemUTC());
    }

    @Bean
    Rules rules(Watch watch) {
        return new Rules(new Rules.Ownership() {
            @Override
            public Optional<String> ofUpload(String upload) {
                return uuid(upload).flatMap(watch::provinceOfUpload);
            }

            @Override
            public Optional<String> ofDelivery(String delivery) {
                return watch.senderOf(delivery);
            }
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        // Asking for a parameter reads the body, which the API does not before it is sure to want it.
        registry.addInterceptor(language).excludePathPatterns("/api/v1/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        "classpath:/static/assets/",
                        "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/",
                        "classpath:/META-INF/resources/webjars/echarts/5.5.0/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
