using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Tests.Search;

public sealed class A_value_of_a_dimension
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was made beforehand and what is written afresh are the same bytes.</summary>
    [Fact]
    public void Is_written_as_plain_serialisation_writes_it() =>
        Gen.Select(Gen.String, Gen.OneOf(Gen.String, Gen.Const("Flückiger, C. & \"O’Connor\" <b>\\\u2028")), Gen.Int[0, int.MaxValue], Gen.Bool, Gen.Bool).Sample((value, label, count, selected, excluded) =>
        {
            var answer = new FacetValueAnswer(value, label, count, selected) { Excluded = excluded };
            var twice = JsonSerializer.Serialize(answer, AnswerJson.Readable.Options);
            Assert.Equal(JsonSerializer.Serialize(answer, Plain), JsonSerializer.Serialize(answer, AnswerJson.Readable.Options));
            Assert.Equal(twice, JsonSerializer.Serialize(answer, AnswerJson.Readable.Options));
        }, iter: 2_000);
}
