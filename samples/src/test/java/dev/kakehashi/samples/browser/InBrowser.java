package dev.kakehashi.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The tests take a {@link Page} or a {@link HostPage}; each must leave the browser without a word
 * of complaint.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Extension.class)
@interface InBrowser {

  /** Brings page and test together. */
  final class Extension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final String REQUIRED = "BROWSER_REQUIRED";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.isInstalled()) {
        return ConditionEvaluationResult.enabled("Chromium is installed");
      }
      if ("true".equals(System.getenv(REQUIRED))) {
        throw new IllegalStateException(Chromium.MISSING);
      }
      return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Page.class || type == HostPage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Stage stage = stage(context);
      return parameter.getParameter().getType() == Page.class ? stage.page : stage.host;
    }

    @Override
    public void afterEach(ExtensionContext context) {
      Page page = stage(context).page;
      assertThat(page.complaints()).as("what the browser complained about").isEmpty();
      assertThat(page.strangers()).as("addresses asked outside this server").isEmpty();
      page.rest();
    }

    private static Stage stage(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Stage.class, stage -> new Stage(), Stage.class);
    }
  }
}
