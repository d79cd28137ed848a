// SPDX-License-Identifier: MIT

// What every generated main.go needs: a reader of parameters, a writer of results, and the guard of stdout.
//
// Parameters stand on stdin, one JSON value a line. Results go to a private copy of stdout; descriptor 1 then points at
// stderr, so that the candidate may print as he likes. The name of this file begins with "a": variables of a package are
// initialised in the order of the files' names, and the copy is to be taken before the candidate's code runs. Input that
// does not fit the signature ends the program with code 3, a result that cannot be written (a cyclic list) with code 4.
//
// Values are read and written by their Go types: int is 32 bits wide here, int64 is long, a byte is a char.
package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"strconv"
	"syscall"
	"unicode/utf16"
	"unicode/utf8"
)

var sparResult = sparTakeStdout()

// Types with a reader and writer of their own: lists and trees, where a problem has them.
var sparReaders = map[reflect.Type]func(*sparIn, reflect.Value){}
var sparWriters = map[reflect.Type]func(*sparOut, reflect.Value){}

func sparTakeStdout() int {
	fd, err := syscall.Dup(1)
	if err != nil {
		return 1
	}
	syscall.CloseOnExec(fd)
	syscall.Dup3(2, 1, 0)
	return fd
}

type sparIn struct {
	text []byte
	at   int
}

func sparOpen() *sparIn {
	text, err := io.ReadAll(os.Stdin)
	in := &sparIn{text: text}
	in.need(err == nil, "stdin cannot be read")
	return in
}

func (in *sparIn) fail(what string) {
	fmt.Fprintf(os.Stderr, "spar driver: bad input at byte %d: %s\n", in.at, what)
	os.Exit(3)
}

func (in *sparIn) need(condition bool, what string) {
	if !condition {
		in.fail(what)
	}
}

func (in *sparIn) space() {
	for in.at < len(in.text) && bytes.IndexByte([]byte(" \t\r\n"), in.text[in.at]) >= 0 {
		in.at++
	}
}

func (in *sparIn) next(wanted byte) bool {
	in.space()
	if in.at == len(in.text) || in.text[in.at] != wanted {
		return false
	}
	in.at++
	return true
}

func (in *sparIn) expect(wanted byte) {
	in.need(in.next(wanted), "expected '"+string(rune(wanted))+"'")
}

func (in *sparIn) word(wanted string) bool {
	in.space()
	if !bytes.HasPrefix(in.text[in.at:], []byte(wanted)) {
		return false
	}
	in.at += len(wanted)
	return true
}

func (in *sparIn) end() {
	in.space()
	in.need(in.at == len(in.text), "more input than the signature has parameters")
}

// Reads into what `into` points at.
func (in *sparIn) read(into interface{}) {
	in.value(reflect.ValueOf(into).Elem())
}

func (in *sparIn) ints() []int {
	values := []int{}
	in.expect('[')
	if in.next(']') {
		return values
	}
	for {
		values = append(values, int(in.whole(32)))
		if !in.next(',') {
			in.expect(']')
			return values
		}
	}
}

func (in *sparIn) value(into reflect.Value) {
	if read, found := sparReaders[into.Type()]; found {
		read(in, into)
		return
	}
	switch into.Kind() {
	case reflect.Int:
		into.SetInt(in.whole(32))
	case reflect.Int64:
		into.SetInt(in.whole(64))
	case reflect.Float64:
		into.SetFloat(in.number())
	case reflect.Bool:
		truth := in.word("true")
		in.need(truth || in.word("false"), "expected true or false")
		into.SetBool(truth)
	case reflect.Uint8:
		text := in.str()
		in.need(len(text) == 1, "expected a string of one ASCII character")
		into.SetUint(uint64(text[0]))
	case reflect.String:
		into.SetString(in.str())
	case reflect.Slice:
		in.slice(into)
	case reflect.Ptr:
		if in.word("null") {
			into.Set(reflect.Zero(into.Type()))
			return
		}
		into.Set(reflect.New(into.Type().Elem()))
		in.value(into.Elem())
	case reflect.Struct:
		in.expect('[')
		for i := 0; i < into.NumField(); i++ {
			if i > 0 {
				in.expect(',')
			}
			in.value(into.Field(i))
		}
		in.expect(']')
	}
}

func (in *sparIn) slice(into reflect.Value) {
	if ints, is := into.Addr().Interface().(*[]int); is {
		*ints = in.ints()
		return
	}
	values := reflect.MakeSlice(into.Type(), 0, 0)
	in.expect('[')
	if !in.next(']') {
		for {
			element := reflect.New(into.Type().Elem()).Elem()
			in.value(element)
			values = reflect.Append(values, element)
			if !in.next(',') {
				break
			}
		}
		in.expect(']')
	}
	into.Set(values)
}

func (in *sparIn) token() string {
	in.space()
	start := in.at
	for in.at < len(in.text) && bytes.IndexByte([]byte("+-.eE0123456789"), in.text[in.at]) >= 0 {
		in.at++
	}
	return string(in.text[start:in.at])
}

func (in *sparIn) whole(bits int) int64 {
	token := in.token()
	value, err := strconv.ParseInt(token, 10, bits)
	in.need(err == nil && token[0] != '+', "expected a whole number of "+strconv.Itoa(bits)+" bits")
	return value
}

func (in *sparIn) number() float64 {
	if in.word("NaN") {
		return math.NaN()
	}
	if in.word("Infinity") {
		return math.Inf(1)
	}
	if in.word("-Infinity") {
		return math.Inf(-1)
	}
	value, err := strconv.ParseFloat(in.token(), 64)
	in.need(err == nil || math.IsInf(value, 0), "expected a number")
	return value
}

func (in *sparIn) str() string {
	in.expect('"')
	text := []byte{}
	for in.at < len(in.text) && in.text[in.at] != '"' {
		in.need(in.text[in.at] >= 0x20, "control character in a string")
		if in.text[in.at] == '\\' {
			in.at++
			text = in.escape(text)
		} else {
			text = append(text, in.text[in.at])
			in.at++
		}
	}
	in.need(in.at < len(in.text), "the string does not end")
	in.at++
	return string(text)
}

func (in *sparIn) escape(text []byte) []byte {
	in.need(in.at < len(in.text), "the string does not end")
	letter := in.text[in.at]
	in.at++
	if letter != 'u' {
		place := bytes.IndexByte([]byte(`"\/bfnrt`), letter)
		in.need(place >= 0, "unknown escape in a string")
		return append(text, "\"\\/\b\f\n\r\t"[place])
	}
	code := in.unit()
	if utf16.IsSurrogate(code) {
		in.need(bytes.HasPrefix(in.text[in.at:], []byte(`\u`)), "half of a surrogate pair")
		in.at += 2
		code = utf16.DecodeRune(code, in.unit())
		in.need(code != utf8.RuneError, "half of a surrogate pair")
	}
	return append(text, string(code)...)
}

func (in *sparIn) unit() rune {
	in.need(in.at+4 <= len(in.text), `\u needs four hexadecimal digits`)
	value, err := strconv.ParseUint(string(in.text[in.at:in.at+4]), 16, 16)
	in.need(err == nil, `\u needs four hexadecimal digits`)
	in.at += 4
	return rune(value)
}

type sparOut struct {
	text []byte
}

func (out *sparOut) raw(text string) {
	out.text = append(out.text, text...)
}

func (out *sparOut) line(value interface{}) {
	out.write(value)
	out.raw("\n")
}

func (out *sparOut) write(value interface{}) {
	out.value(reflect.ValueOf(value))
}

func (out *sparOut) fail(what string) {
	fmt.Fprintf(os.Stderr, "spar driver: the result cannot be written: %s\n", what)
	os.Exit(4)
}

func (out *sparOut) value(from reflect.Value) {
	if write, found := sparWriters[from.Type()]; found {
		write(out, from)
		return
	}
	switch from.Kind() {
	case reflect.Int, reflect.Int64:
		out.text = strconv.AppendInt(out.text, from.Int(), 10)
	case reflect.Float64:
		out.number(from.Float())
	case reflect.Bool:
		out.text = strconv.AppendBool(out.text, from.Bool())
	case reflect.Uint8:
		out.str(string([]byte{byte(from.Uint())}))
	case reflect.String:
		out.str(from.String())
	case reflect.Slice:
		out.list(from.Len(), from.Index)
	case reflect.Struct:
		out.list(from.NumField(), from.Field)
	case reflect.Ptr:
		if from.IsNil() {
			out.raw("null")
		} else {
			out.value(from.Elem())
		}
	}
}

func (out *sparOut) list(count int, element func(int) reflect.Value) {
	out.raw("[")
	for i := 0; i < count; i++ {
		if i > 0 {
			out.raw(",")
		}
		out.value(element(i))
	}
	out.raw("]")
}

func (out *sparOut) number(value float64) {
	switch {
	case math.IsNaN(value):
		out.raw("NaN")
	case math.IsInf(value, 1):
		out.raw("Infinity")
	case math.IsInf(value, -1):
		out.raw("-Infinity")
	default:
		start := len(out.text)
		out.text = strconv.AppendFloat(out.text, value, 'g', -1, 64)
		if bytes.IndexAny(out.text[start:], ".e") < 0 {
			out.raw(".0")
		}
	}
}

func (out *sparOut) str(text string) {
	out.raw(`"`)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			out.text = append(out.text, '\\', c)
		case c < 0x20 || c == 0x7F:
			out.raw(fmt.Sprintf("\\u%04x", c))
		default:
			out.text = append(out.text, c)
		}
	}
	out.raw(`"`)
}

func (out *sparOut) finish() {
	for text := out.text; len(text) > 0; {
		n, err := syscall.Write(sparResult, text)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			os.Exit(1)
		}
		text = text[n:]
	}
	os.Exit(0)
}
