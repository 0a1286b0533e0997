using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PPRNet.Search.Corpus;

/// <summary>Loads YAML that a stranger may have written.</summary>
internal static class YamlText
{
    /// <summary>Far more than our files need; the library's tree builder calls itself once a level and would run out of stack.</summary>
    private const int MostLevels = 16;

    /// <exception cref="YamlException">The text is not valid YAML, is nested too deeply, or uses aliases.</exception>
    public static YamlStream Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new PlainParser(new Parser(new StringReader(yaml))));
        return stream;
    }

    private sealed class PlainParser(Parser inner) : IParser
    {
        private int _level;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            if (!inner.MoveNext()) return false;
            var at = inner.Current!;
            _level += at.NestingIncrease;
            if (_level > MostLevels) throw new YamlException(at.Start, at.End, $"more than {MostLevels} levels of nesting");
            if (at is AnchorAlias alias) throw new YamlException(at.Start, at.End, $"the alias '*{alias.Value}' (quote a text that begins with '*')");
            return true;
        }
    }
}
