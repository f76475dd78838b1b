package dev.kakehashi.cli;

import dev.kakehashi.configuration.UnusableConfigurationException;
import dev.kakehashi.evaluation.UnusableLineException;
import dev.kakehashi.http.RefusedWriteException;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.keys.UnusableKeyFileException;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where {@code bin/kakehashi} begins. */
@Command(
    name = "kakehashi",
    mixinStandardHelpOptions = true,
    version = "Kakehashi 1.0.0",
    description = "Full-text search for trade-cooperation news in English and Japanese.",
    subcommands = {
      IndexCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      TagCommand.class,
      EvaluateCommand.class,
      VocabularyCommand.class,
      ConfigCommand.class,
      KeyCommand.class,
      CheckCommand.class,
      ReindexCommand.class,
      SnapshotCommand.class,
      RestoreCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:done, but some sources or rows were rejected; each is named",
      " 2:the command line is wrong",
      " 3:the index, a file, the address or the server cannot be used",
      " 4:nothing could be read, nothing was changed",
      "70:a fault of the program",
      "78:a setting in the environment or the file is wrong; each is named"
    },
    footerHeading = "%nTo begin:%n",
    footer = {
      "  kakehashi index --index news-index articles/",
      "  kakehashi serve --index news-index",
      "  kakehashi search --index news-index 日英 覚書"
    })
public final class Main {
  /**
   * Lucene logs what only its developers can use; kept, since a logger is forgotten with its level.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and gives its exit code; what it prints goes to standard output and error. */
  static int run(String... args) {
    LUCENE.setLevel(Level.SEVERE);
    return commandLine().execute(args);
  }

  /** All commands with their options. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()));
    line.setParameterExceptionHandler(Main::misused);
    return line;
  }

  /** In a few lines, for all of the help would push the reason out of sight. */
  private static int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    if (arguments.length == 0) {
      command.usage(err);
    } else {
      err.println("kakehashi: " + e.getMessage());
      UnmatchedArgumentException.printSuggestions(e, err);
      err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE;
  }

  private static int explain(Exception e, PrintWriter err) {
    return switch (e) {
      case UnusableIndexException unusable -> told(unusable, err);
      case UnusableConfigurationException settings -> told(settings, err);
      case SearchServer.UnusableAddressException address -> told(address, err);
      case UnusableKeyFileException keys -> told(keys, err);
      case RefusedWriteException refused -> told(refused, err);
      case Vocabulary.MistakesException mistakes -> told(mistakes, err);
      case Dictionaries.UnknownFormatException unknown -> told(unknown, err);
      case UnusableLineException line -> told(line, err);
      case NoSuchFileException missing -> told(missing.getFile() + " does not exist", err);
      case UncheckedIOException io -> told(io, err);
      case IOException io -> told(io, err);
      default -> {
        LoggerFactory.getLogger(Main.class).error("fault of the program", e);
        err.println("kakehashi: a fault of the program: " + e);
        yield ExitCode.FAULT;
      }
    };
  }

  private static int told(UnusableConfigurationException settings, PrintWriter err) {
    settings.mistakes().forEach(mistake -> err.println("kakehashi: " + mistake));
    return settings.onlyOnTheCommandLine() ? ExitCode.USAGE : ExitCode.WRONG_SETTING;
  }

  private static int told(Exception e, PrintWriter err) {
    return told(String.valueOf(e.getMessage()), err);
  }

  private static int told(String reason, PrintWriter err) {
    err.println("kakehashi: " + reason);
    return ExitCode.UNUSABLE;
  }
}
