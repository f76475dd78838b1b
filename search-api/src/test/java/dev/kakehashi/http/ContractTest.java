package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kakehashi.http.Contract.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the document says of itself. That the server keeps to it, {@link LiveContractTest} tells.
 */
final class ContractTest {
  private static final Contract CONTRACT = Contract.read();

  @Test
  void theDocumentIsOneOfOpenApi() {
    assertThat(CONTRACT.document().get("openapi").asText()).startsWith("3.1.");
    assertThat(CONTRACT.mistakes()).isEmpty();
    assertThat(CONTRACT.operations()).hasSizeGreaterThan(15);
  }

  @Test
  void whatIsNotDescribedIsAMistake() throws Exception {
    JsonNode live = new ObjectMapper().readTree("{\"status\":\"live\",\"since\":1}");
    assertThat(CONTRACT.mistakes("/components/schemas/Live", live))
        .singleElement()
        .asString()
        .contains("property 'since' is not evaluated");
    JsonNode ready = new ObjectMapper().readTree("{\"status\":\"ready\",\"articles\":-1}");
    assertThat(CONTRACT.mistakes("/components/schemas/Ready", ready)).hasSize(1);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = CONTRACT.document().findValues("$ref");
    assertThat(references).hasSizeGreaterThan(100);
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(CONTRACT.document().at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse());
  }

  @Test
  void everythingSharedIsUsed() {
    Set<String> used = new TreeSet<>();
    CONTRACT
        .document()
        .findValues("$ref")
        .forEach(reference -> used.add(reference.asText().substring(1)));
    CONTRACT
        .document()
        .get("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          if (!kind.getKey().equals("securitySchemes")) {
                            assertThat(used)
                                .contains(Contract.pointer("/components", kind.getKey(), name));
                          }
                        }));
  }

  @Test
  void everyExampleIsAsItsSchemaSays() {
    List<String> checked = new ArrayList<>();
    check(CONTRACT.document(), "", checked);
    assertThat(checked).hasSizeGreaterThan(50);
  }

  /** Examples stand beside their schema, in parameters and in contents alike. */
  private static void check(JsonNode node, String pointer, List<String> checked) {
    node.properties()
        .forEach(
            entry -> {
              String inside = Contract.pointer(pointer, entry.getKey());
              check(entry.getValue(), inside, checked);
              String schema = pointer + "/schema";
              if (entry.getKey().equals("example") && node.has("schema")) {
                valid(schema, entry.getValue(), inside, checked);
              } else if (entry.getKey().equals("examples")) {
                entry
                    .getValue()
                    .properties()
                    .forEach(
                        example ->
                            valid(
                                schema,
                                example.getValue().get("value"),
                                inside + "/" + example.getKey(),
                                checked));
              }
            });
  }

  private static void valid(String schema, JsonNode value, String where, List<String> checked) {
    assertThat(CONTRACT.mistakes(schema, value)).as(where).isEmpty();
    checked.add(where);
  }

  @Test
  void everyJsonAnswerHasAnExample() {
    for (Operation operation : CONTRACT.operations()) {
      for (JsonNode response : operation.described().get("responses")) {
        CONTRACT
            .resolved(response)
            .path("content")
            .properties()
            .forEach(
                content ->
                    assertThat(content.getValue().has("examples"))
                        .as(operation + " " + content.getKey())
                        .isEqualTo(content.getKey().contains("json")));
      }
    }
  }

  @Test
  void examplesSpeakBothLanguages() {
    JsonNode examples =
        CONTRACT
            .document()
            .at("/paths/~1api~1search/get/responses/200/content/application~1json/examples");
    assertThat(examples.fieldNames()).toIterable().containsExactly("english", "japanese");
  }

  @Test
  void everyParameterIsExplainedWithAnExample() {
    for (Operation operation : CONTRACT.operations()) {
      CONTRACT
          .parameters(operation)
          .forEach(
              parameter ->
                  assertThat(
                          parameter.has("description")
                              && parameter.has("schema")
                              && (parameter.has("example") || parameter.has("examples")))
                      .as(operation + " " + parameter.get("name"))
                      .isTrue());
    }
  }

  @Test
  void everyTypeOfProblemIsExplainedAndNoOther() {
    JsonNode types = CONTRACT.document().at("/components/schemas/ProblemType/oneOf");
    assertThat(types.findValuesAsText("const"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemType.values()).map(type -> type.address().toString()).toList());
    assertThat(types.findValuesAsText("description"))
        .hasSameSizeAs(ProblemType.values())
        .doesNotContain("");
  }

  @Test
  void everyExampleOfAProblemIsOneOfItsResponse() {
    JsonNode responses = CONTRACT.document().at("/components/responses");
    for (JsonNode response : responses) {
      for (JsonNode example : response.findValues("value")) {
        String type = example.get("type").asText();
        String name = type.substring(type.lastIndexOf('/') + 1);
        assertThat(response.get("description").asText()).contains("`" + name + "`");
        assertThat(
                Arrays.stream(ProblemType.values())
                    .filter(known -> known.address().toString().equals(type))
                    .map(known -> known.title() + " " + known.status()))
            .containsExactly(example.get("title").asText() + " " + example.get("status").asInt());
      }
    }
  }
}
