package rallycry.app.up;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import org.slf4j.LoggerFactory;

/// All that is logged from now on, with everything that an event carries, at the program's levels.
final class CapturedLog implements AutoCloseable {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Logger root;

  private CapturedLog(LoggerContext context) {
    root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(bytes);
    appender.start();
  }

  static CapturedLog start() {
    var log = new CapturedLog((LoggerContext) LoggerFactory.getILoggerFactory());
    log.root.addAppender(log.appender);
    return log;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }
}
