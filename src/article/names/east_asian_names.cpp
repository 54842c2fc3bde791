#include "article/names/east_asian_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kLongestName = 24;  // bytes

// The most common surnames; those of one character of China and Taiwan.
constexpr std::string_view kChinese =
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧"
    "许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔"
    "白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文";

// Those of two characters and more of Japan, parted by spaces.
constexpr std::string_view kJapanese =
    " 佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 山崎 "
    "池田 橋本"
    " 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 "
    "藤井 金子"
    " 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 "
    "高木 安藤"
    " 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 "
    "松井 千葉"
    " 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 "
    "菊池 西川"
    " 小松 北村 安田 五十嵐 川口 平田 中田 久保田 服部 川崎 岩田 土屋 福島 本田 樋口 秋山 田口 永井 中西 "
    "森山 森本"
    " 大橋 石原 浜田 荒木 望月 松岡 岡崎 奥村 大久保 ";

// The last character of a place, a paper or an office.
constexpr std::string_view kOffices = "市省区區县縣州镇鎮县府都町村报報网網社部局台台界刊院会會庁版面紙号内";

bool holds(std::string_view characters, std::string_view one) {
  return characters.find(one) != std::string_view::npos;
}

bool begins_with_japanese_surname(std::string_view words) {
  constexpr std::size_t kCharacter = 3;  // bytes
  for (const std::size_t characters : {std::size_t{3}, std::size_t{2}}) {
    const std::string_view surname = words.substr(0, characters * kCharacter);
    if (surname.size() < words.size() && holds(kJapanese, " " + std::string(surname) + " ")) return true;
  }
  return false;
}

}  // namespace

bool ends_as_office(std::string_view words) {
  if (words.empty()) return false;
  const text::CodePoint last = text::decode_before(words, words.size());
  return text::is_cjk(last.value) && holds(kOffices, words.substr(words.size() - last.length));
}

bool is_east_asian_name(std::string_view words) {
  if (words.size() > kLongestName) return false;
  std::size_t characters = 0;
  bool has_space = false;
  for (std::size_t i = 0; i < words.size();) {
    const text::CodePoint point = text::decode_at(words, i);
    if (text::is_space(point.value) && !has_space) {
      has_space = true;
    } else if (text::is_cjk(point.value)) {
      ++characters;
    } else {
      return false;
    }
    i += point.length;
  }
  if (characters < 3) return false;
  const text::CodePoint first = text::decode_at(words, 0);
  if (ends_as_office(words)) return false;
  constexpr std::size_t kChineseName = 3;
  constexpr std::size_t kLongestJapanese = 6;
  if (characters == kChineseName && holds(kChinese, words.substr(0, first.length))) return true;
  return characters <= kLongestJapanese && begins_with_japanese_surname(words);
}

std::vector<std::string_view> east_asian_names_in(std::string_view piece) {
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin < piece.size();) {
    const std::size_t end = std::min(piece.find(' ', begin), piece.size());
    names.push_back(piece.substr(begin, end - begin));
    begin = end + 1;
    if (!is_east_asian_name(names.back())) return {piece};
  }
  return names;
}

}  // namespace cleancopy::article
