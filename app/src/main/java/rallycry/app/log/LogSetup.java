package rallycry.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.Console;
import java.util.Optional;

/// Logback by code instead of XML, which would take longer to read than the first page takes to
/// serve. Found by Logback itself (`META-INF/services`).
public final class LogSetup extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var out = new ConsoleAppender<ILoggingEvent>();
    out.setContext(context);
    out.setTarget("System.err");
    out.setEncoder(isTerminal() ? lines(context) : json(context));
    out.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(out);
    context.getLogger("rallycry").setLevel(Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static Encoder<ILoggingEvent> lines(LoggerContext context) {
    var lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern("%d{HH:mm:ss} %-5level %msg%n");
    lines.start();
    return lines;
  }

  /// `timestamp` in milliseconds since 1970, `level`, `threadName`, `loggerName`,
  /// `formattedMessage`, and `throwable` where there is one.
  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    var json = new JsonEncoder();
    json.setContext(context);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithContext(false);
    json.setWithMarkers(false);
    json.setWithMDC(false);
    json.setWithKVPList(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    json.start();
    return json;
  }
}
