using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Text;

public sealed class Folding
{
    [Fact]
    public void Takes_whatever_can_stand_in_a_string()
    {
        for (var c = 0; c <= char.MaxValue; c++) Assert.NotNull(TextFolding.Fold(((char)c).ToString()));
    }
}
