package org.ecozone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.job.CancelledException;
import org.ecozone.job.StopSignal;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line of design.md 4.
 *
 * <p>In: arguments, two streams, the environment. Out: exit code; never ends the process itself.
 *
 * <p>Fails: never by exception. What the user can act on is one sentence; a stack trace needs
 * ECOZONE_DEBUG=1.
 */
public final class CommandLineFace {
  private static final int LONG_OPTION_WIDTH = 29;
  private static final int HELP_WIDTH = 100;

  /**
   * A stopped process is gone within half a second; what it could not tidy up until then is deleted
   * by the JVM.
   */
  private static final long TIDY_MS = 250;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Watched watched;
  private final WindowFace window;

  /** Whether a person watches the error stream. */
  public enum Watched {
    BY_A_PERSON,
    BY_A_PROGRAM
  }

  /** Without a window. */
  public CommandLineFace(
      PrintStream out, PrintStream err, Map<String, String> environment, Watched watched) {
    this(out, err, environment, watched, WindowFace.NONE);
  }

  public CommandLineFace(
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Watched watched,
      WindowFace window) {
    this.window = window;
    this.out = out;
    this.err = err;
    this.environment = Map.copyOf(environment);
    this.watched = watched;
  }

  /** With the streams, the environment and the console of this process. */
  public static CommandLineFace ofProcess(WindowFace window) {
    return new CommandLineFace(
        stream(FileDescriptor.out, "stdout.encoding"),
        stream(FileDescriptor.err, "stderr.encoding"),
        System.getenv(),
        System.console() == null ? Watched.BY_A_PROGRAM : Watched.BY_A_PERSON,
        window);
  }

  private static PrintStream stream(FileDescriptor descriptor, String property) {
    String stated = System.getProperty(property, "");
    boolean usable = !stated.isEmpty() && Charset.isSupported(stated);
    Charset charset = usable ? Charset.forName(stated) : StandardCharsets.UTF_8;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }

  /** Runs one command and returns its exit code. */
  public int run(String... args) {
    Optional<Lang> lang = language(args);
    Terminal terminal =
        new Terminal(
            out,
            err,
            lang.orElse(Lang.ZH),
            watched == Watched.BY_A_PERSON,
            "1".equals(environment.get("ECOZONE_DEBUG")));
    if (lang.isEmpty()) {
      terminal.complain("usage.lang");
      return Outcome.USAGE.exitCode();
    }
    ConsoleProgress progress = new ConsoleProgress(terminal);
    WindowWish wish = new WindowWish(window, isLangNamed(args) ? lang : Optional.empty());
    Invocation invocation =
        new Invocation(terminal, progress, Installation.find(environment), wish);
    int exitCode;
    try (StopSignal signal = StopSignal.install(progress::cancel, TIDY_MS)) {
      exitCode = commands(invocation).execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      exitCode = failed(invocation, new IllegalStateException(e.getClass().getSimpleName(), e));
    }
    out.flush();
    err.flush();
    return wish.comeTrue(terminal, exitCode);
  }

  private static boolean isLangNamed(String[] args) {
    return Arrays.stream(args).anyMatch(arg -> arg.equals("--lang") || arg.startsWith("--lang="));
  }

  /**
   * The language named by {@code --lang}, Chinese if it is not named, empty if it is not one we
   * have.
   */
  private static Optional<Lang> language(String[] args) {
    String stated = "zh";
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        stated = args[i].substring("--lang=".length());
      } else if (args[i].equals("--lang")) {
        stated = i + 1 < args.length ? args[i + 1] : "";
      }
    }
    String tag = stated.toLowerCase(Locale.ROOT);
    return Arrays.stream(Lang.values()).filter(lang -> lang.tag().equals(tag)).findFirst();
  }

  private CommandLine commands(Invocation invocation) {
    CommandLine rules = new CommandLine(new RulesCommand());
    rules.addSubcommand(new RulesCommand.ListThem(invocation));
    rules.addSubcommand(new RulesCommand.CheckThem(invocation));
    CommandLine cache = new CommandLine(new CacheCommand());
    cache.addSubcommand(new CacheCommand.ListThem(invocation));
    cache.addSubcommand(new CacheCommand.Clear(invocation));
    CommandLine root = new CommandLine(new RootCommand(invocation));
    root.addSubcommand(new ScreenCommand(invocation));
    root.addSubcommand(new CheckCommand(invocation));
    root.addSubcommand(new ConvertCommand(invocation));
    root.addSubcommand(rules);
    root.addSubcommand(new DemoCommand(invocation));
    root.addSubcommand(new VerifyCommand(invocation));
    root.addSubcommand(cache);
    root.setResourceBundle(new HelpBundle(invocation.terminal().lang()));
    root.registerConverter(EpsgCode.class, EpsgCode::of);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setUnmatchedOptionsAllowedAsOptionParameters(false);
    root.setUsageHelpWidth(HELP_WIDTH);
    root.setUsageHelpLongOptionsMaxWidth(LONG_OPTION_WIDTH);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setOut(new PrintWriter(out, true));
    root.setErr(new PrintWriter(err, true));
    root.setParameterExceptionHandler(
        (failure, arguments) -> usageError(invocation.terminal(), failure));
    root.setExecutionExceptionHandler((failure, command, parsed) -> failed(invocation, failure));
    return root;
  }

  private static int usageError(Terminal terminal, ParameterException failure) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    if (failure.getCause() instanceof UsageException cause) {
      terminal.complain("error.usage", terminal.text(cause.key(), cause.args()));
    } else if (failure instanceof UnmatchedArgumentException unmatched) {
      terminal.complain(
          "error.usage",
          terminal.text("usage.unknown", String.join(" ", unmatched.getUnmatched())));
    } else if (failure instanceof MissingParameterException missing) {
      terminal.complain("error.usage", missing(terminal, missing));
    } else {
      CommandLine.Model.ArgSpec argument = failure.getArgSpec();
      String value = failure.getValue() == null ? "" : failure.getValue();
      terminal.complain(
          "error.usage",
          argument == null || argument.arity().max() == 0
              ? terminal.text(
                  "usage.unknown", argument == null ? value : name(argument) + "=" + value)
              : terminal.text("usage.value", name(argument), value, argument.paramLabel()));
    }
    terminal.complain("error.help", command);
    return Outcome.USAGE.exitCode();
  }

  private static String missing(Terminal terminal, MissingParameterException missing) {
    List<String> names = missing.getMissing().stream().map(CommandLineFace::name).toList();
    List<String> unknown = missing.getCommandLine().getUnmatchedArguments();
    return unknown.isEmpty()
        ? terminal.text("usage.missing", String.join(terminal.text("list.comma"), names))
        : terminal.text("usage.unknown", String.join(" ", unknown));
  }

  private static String name(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static int failed(Invocation invocation, Exception failure) {
    invocation.progress().finish();
    Terminal terminal = invocation.terminal();
    if (terminal.debug()) {
      failure.printStackTrace(terminal.err());
    }
    if (failure instanceof CancelledException) {
      terminal.complain("error.cancelled");
      return Outcome.CANCELLED.exitCode();
    }
    if (failure instanceof UsageException usage) {
      terminal.complain("error.usage", terminal.text(usage.key(), usage.args()));
      return Outcome.USAGE.exitCode();
    }
    if (failure instanceof AppException known) {
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
        terminal.complain(known.issues(), severity);
      }
      return known.outcome().exitCode();
    }
    terminal.complain("error.internal", code(failure), failure.getClass().getSimpleName());
    return Outcome.INTERNAL.exitCode();
  }

  /**
   * Eight hex digits that are the same for the same fault, so that two users can find out that they
   * met the same.
   */
  private static String code(Throwable failure) {
    CRC32 sum = new CRC32();
    sum.update(failure.getClass().getName().getBytes(StandardCharsets.UTF_8));
    StackTraceElement[] trace = failure.getStackTrace();
    if (trace.length > 0) {
      sum.update(
          (trace[0].getClassName() + trace[0].getMethodName()).getBytes(StandardCharsets.UTF_8));
    }
    return String.format(Locale.ROOT, "E-%08X", sum.getValue());
  }
}
