package dev.kakehashi.http;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A member that is sent as {@code null} where it is absent, not left out. */
final class ExplicitNull extends TypeAdapter<@Nullable String> {
  @Override
  public void write(JsonWriter out, @Nullable String value) throws IOException {
    boolean nulls = out.getSerializeNulls();
    out.setSerializeNulls(true);
    out.value(value);
    out.setSerializeNulls(nulls);
  }

  @Override
  public @Nullable String read(JsonReader in) {
    throw new UnsupportedOperationException("answers are only written");
  }
}
